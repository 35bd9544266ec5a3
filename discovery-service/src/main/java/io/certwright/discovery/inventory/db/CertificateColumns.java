package io.certwright.discovery.inventory.db;

import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.KeyPurpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a certificate back; null for one that was never read. */
record CertificateColumns(InventoryJson json) {

  @Nullable CertificateFacts read(ResultSet row) throws SQLException {
    return row.getString("sha256") == null ? null : facts(row);
  }

  private CertificateFacts facts(ResultSet row) throws SQLException {
    return new CertificateFacts(
        row.getString("sha256"),
        row.getString("sha1"),
        row.getString("subject"),
        row.getString("common_name"),
        json.names(row.getString("sans")),
        row.getString("issuer"),
        row.getString("serial_number"),
        Columns.time(row, "certificate_not_before"),
        Columns.time(row, "certificate_not_after"),
        row.getString("key_algorithm"),
        Columns.number(row, "key_size"),
        row.getString("curve"),
        row.getString("signature_algorithm"),
        row.getString("public_key_sha256"),
        Columns.texts(row, "key_usage"),
        Columns.texts(row, "extended_key_usage").stream().map(KeyPurpose::of).toList(),
        row.getBoolean("self_signed"),
        row.getBoolean("ca"),
        Columns.texts(row, "defects"));
  }
}
