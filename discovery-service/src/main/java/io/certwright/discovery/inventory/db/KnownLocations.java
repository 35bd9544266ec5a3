package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.CertificateIdentity;
import io.certwright.discovery.inventory.KnownLocation;
import io.certwright.discovery.inventory.LocationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads locations back as they were stored. */
record KnownLocations(Database database, InventoryJson json) {

  static final String COLUMNS =
      """
      SELECT l.id, l.name, l.state, l.announced, l.version, l.sha1, l.enabled, l.exportable,
        l.content_type, l.policy_issuer, l.key_reuse, l.policy, l.policy_updated_at,
        l.recovery_level, l.recoverable_days, l.tags, l.not_before, l.expires_on, l.created_at,
        l.updated_at, l.deleted_at, l.purge_at, l.observed_at, c.sha256, c.subject, c.issuer,
        c.serial_number, c.not_before AS certificate_not_before,
        c.not_after AS certificate_not_after
      FROM location l LEFT JOIN certificate c ON c.sha256 = l.sha256\s""";

  List<KnownLocation> of(UUID vaultId, Collection<String> keys) {
    return database.query(
        COLUMNS + "WHERE l.vault_id = ? AND lower(l.name) = ANY (?)",
        p -> p.id(vaultId).texts(List.copyOf(keys)),
        this::read);
  }

  KnownLocation read(ResultSet row) throws SQLException {
    return new KnownLocation(
        Columns.id(row, "id"),
        row.getString("name"),
        LocationState.valueOf(row.getString("state")),
        row.getBoolean("announced"),
        row.getString("version"),
        row.getString("sha1"),
        identity(row),
        AzureColumns.facts(row, json),
        AzureColumns.deletion(row),
        Columns.time(row, "observed_at"));
  }

  static @Nullable CertificateIdentity identity(ResultSet row) throws SQLException {
    String sha256 = row.getString("sha256");
    return sha256 == null
        ? null
        : new CertificateIdentity(
            sha256,
            row.getString("subject"),
            row.getString("issuer"),
            row.getString("serial_number"),
            Columns.time(row, "certificate_not_before"),
            Columns.time(row, "certificate_not_after"));
  }
}
