package io.certwright.enrollment.privateca.db;

import io.certwright.enrollment.privateca.IssuerRole;
import io.certwright.enrollment.privateca.RevocationLists;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code revocation_list}; who publishes holds the row of the CA. */
@Singleton
public class JdbcRevocationLists implements RevocationLists {

  private static final String FIND =
      """
      SELECT number, der, next_update
      FROM revocation_list WHERE authority_id = ? AND issuer = ?""";
  private static final String LOCK = "SELECT 1 FROM private_ca WHERE authority_id = ? FOR UPDATE";
  private static final String UPSERT =
      """
      INSERT INTO revocation_list (authority_id, issuer, number, der, next_update)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (authority_id, issuer) DO UPDATE
      SET number = excluded.number, der = excluded.der, next_update = excluded.next_update""";

  private final DataSource dataSource;

  public JdbcRevocationLists(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<RevocationList> newest(UUID authorityId, IssuerRole issuer) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setObject(1, authorityId);
      select.setString(2, issuer.name());
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new RevocationList(
                    row.getLong("number"),
                    row.getBytes("der"),
                    row.getTimestamp("next_update").toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("Revocation lists cannot be read", e);
    }
  }

  @Override
  public Optional<RevocationList> newestLocked(UUID authorityId, IssuerRole issuer) {
    try (var connection = dataSource.getConnection();
        var lock = connection.prepareStatement(LOCK)) {
      lock.setObject(1, authorityId);
      lock.execute();
    } catch (SQLException e) {
      throw new DatabaseException("A private CA cannot be locked", e);
    }
    return newest(authorityId, issuer);
  }

  @Override
  public void replace(UUID authorityId, IssuerRole issuer, RevocationList list) {
    try (var connection = dataSource.getConnection();
        var upsert = connection.prepareStatement(UPSERT)) {
      upsert.setObject(1, authorityId);
      upsert.setString(2, issuer.name());
      upsert.setLong(3, list.number());
      upsert.setBytes(4, list.der());
      upsert.setTimestamp(5, Timestamp.from(list.nextUpdate()));
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A revocation list cannot be written", e);
    }
  }
}
