package io.certwright.enrollment.privateca.db;

import io.certwright.enrollment.privateca.IssuedCertificates;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code issued_certificate}, whose key is the order key. */
@Singleton
public class JdbcIssuedCertificates implements IssuedCertificates {

  private static final String FIND =
      """
      SELECT authority_id, serial_number, certificate, csr_thumbprint, not_after
      FROM issued_certificate WHERE order_key = ?""";
  private static final String INSERT =
      """
      INSERT INTO issued_certificate
        (order_key, authority_id, serial_number, certificate, csr_thumbprint, not_after)
      VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (order_key) DO NOTHING""";

  private final DataSource dataSource;

  public JdbcIssuedCertificates(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<IssuedCertificate> find(UUID orderKey) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setObject(1, orderKey);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(
                new IssuedCertificate(
                    orderKey,
                    row.getObject("authority_id", UUID.class),
                    row.getString("serial_number"),
                    row.getBytes("certificate"),
                    row.getString("csr_thumbprint"),
                    row.getTimestamp("not_after").toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("Issued certificates cannot be read", e);
    }
  }

  @Override
  public IssuedCertificate keep(IssuedCertificate certificate) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setObject(1, certificate.orderKey());
      insert.setObject(2, certificate.authorityId());
      insert.setString(3, certificate.serialNumber());
      insert.setBytes(4, certificate.certificate());
      insert.setString(5, certificate.csrThumbprint());
      insert.setTimestamp(6, Timestamp.from(certificate.notAfter()));
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("An issued certificate cannot be written", e);
    }
    return find(certificate.orderKey()).orElseThrow();
  }
}
