package io.certwright.account.credential.db;

import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.ExpiringCredentials;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import javax.sql.DataSource;

/** The columns {@code expires_at} and {@code warned_days} of {@code credential}. */
@Singleton
public class JdbcExpiringCredentials implements ExpiringCredentials {

  private static final String BETWEEN =
      """
      SELECT id, account_id, kind, expires_at, warned_days FROM credential
      WHERE expires_at > ? AND expires_at <= ? ORDER BY expires_at""";

  /** The row lock lets one replica see what the other has told. */
  private static final String MARK =
      """
      UPDATE credential SET warned_days = ?
      WHERE id = ? AND (warned_days IS NULL OR warned_days > ?)""";

  private final DataSource dataSource;

  public JdbcExpiringCredentials(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public List<Expiring> between(Instant after, Instant until) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(BETWEEN)) {
      select.setObject(1, after.atOffset(ZoneOffset.UTC));
      select.setObject(2, until.atOffset(ZoneOffset.UTC));
      try (var rows = select.executeQuery()) {
        List<Expiring> expiring = new ArrayList<>();
        while (rows.next()) {
          expiring.add(expiring(rows));
        }
        return expiring;
      }
    } catch (SQLException e) {
      throw new DatabaseException("Credentials that end cannot be read", e);
    }
  }

  private static Expiring expiring(ResultSet row) throws SQLException {
    int told = row.getInt("warned_days");
    return new Expiring(
        row.getObject("id", UUID.class),
        row.getObject("account_id", UUID.class),
        CredentialKind.valueOf(row.getString("kind")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        told == 0 ? OptionalInt.empty() : OptionalInt.of(told));
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public boolean markTold(UUID credentialId, int step) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(MARK)) {
      update.setInt(1, step);
      update.setObject(2, credentialId);
      update.setInt(3, step);
      return update.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseException("What was told of a credential cannot be kept", e);
    }
  }
}
