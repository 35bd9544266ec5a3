package io.certwright.enrollment.privateca.db;

import io.certwright.enrollment.privateca.PrivateCa;
import io.certwright.enrollment.privateca.PrivateCa.StoredIssuer;
import io.certwright.enrollment.privateca.PrivateCas;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code private_ca}. */
@Singleton
public class JdbcPrivateCas implements PrivateCas {

  private static final String INSERT =
      """
      INSERT INTO private_ca
        (authority_id, root_certificate, root_key, issuing_certificate, issuing_key)
      VALUES (?, ?, ?, ?, ?)""";
  private static final String FIND =
      """
      SELECT root_certificate, root_key, issuing_certificate, issuing_key
      FROM private_ca WHERE authority_id = ?""";

  private final DataSource dataSource;

  public JdbcPrivateCas(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void add(PrivateCa ca) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, ca.authorityId());
      insert.setBytes(2, ca.root().certificate());
      insert.setBytes(3, ca.root().sealedKey());
      insert.setBytes(4, ca.issuing().certificate());
      insert.setBytes(5, ca.issuing().sealedKey());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A private CA cannot be written", e);
    }
  }

  @Override
  public Optional<PrivateCa> find(UUID authorityId) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setObject(1, authorityId);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new PrivateCa(
                    authorityId,
                    new StoredIssuer(row.getBytes(1), row.getBytes(2)),
                    new StoredIssuer(row.getBytes(3), row.getBytes(4))))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("A private CA cannot be read", e);
    }
  }
}
