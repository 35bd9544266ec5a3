package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.KnownVersion;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.PolicyFacts;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.VersionChange;
import io.certwright.discovery.inventory.VersionInventory;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Earlier versions in a table of their own. */
@Singleton
public class JdbcVersionInventory implements VersionInventory {

  private static final String KNOWN =
      """
      SELECT v.*, c.subject, c.issuer, c.serial_number, c.not_before AS certificate_not_before,
        c.not_after AS certificate_not_after
      FROM location_version v LEFT JOIN certificate c ON c.sha256 = v.sha256
      WHERE v.location_id = ANY (?::uuid[])""";
  private static final String UPSERT =
      """
      INSERT INTO location_version (location_id, version, sha256, sha1, list_digest, enabled, tags,
        not_before, expires_on, created_at, updated_at, first_seen_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (location_id, version) DO UPDATE SET
        sha256 = coalesce(excluded.sha256, location_version.sha256), sha1 = excluded.sha1,
        list_digest = excluded.list_digest, enabled = excluded.enabled, tags = excluded.tags,
        not_before = excluded.not_before, expires_on = excluded.expires_on,
        created_at = excluded.created_at, updated_at = excluded.updated_at""";
  private static final String LISTED =
      "UPDATE location SET versions_read_at = ? WHERE id = ANY (?::uuid[])";

  private final Database database;
  private final InventoryJson json;

  public JdbcVersionInventory(Database database, InventoryJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public List<KnownVersion> versions(Collection<UUID> locationIds) {
    return database.query(KNOWN, p -> p.texts(texts(locationIds)), this::known);
  }

  @Override
  public void storeVersions(
      Collection<UUID> locationIds, List<VersionChange> changes, Instant at, Origin origin) {
    new CertificateWriter(database, json)
        .writeAll(changes.stream().map(change -> change.seen().content()).filter(Objects::nonNull));
    database.batch(UPSERT, changes, (parameters, change) -> bind(parameters, change, at));
    new HistoryWriter(database, origin)
        .writeAll(
            changes.stream()
                .filter(change -> !change.fields().isEmpty())
                .map(change -> change.history(at))
                .toList());
    database.update(LISTED, p -> p.time(at).texts(texts(locationIds)));
  }

  private void bind(Parameters parameters, VersionChange change, Instant at) throws SQLException {
    SeenCertificate seen = change.seen();
    AzureFacts azure = seen.azure();
    parameters
        .id(change.locationId())
        .text(seen.version())
        .text(seen.sha256())
        .text(seen.sha1())
        .text(seen.listDigest())
        .flag(azure.enabled())
        .json(json.write(azure.tags()))
        .time(azure.notBefore())
        .time(azure.expiresOn())
        .time(azure.createdAt())
        .time(azure.updatedAt())
        .time(at);
  }

  private KnownVersion known(ResultSet row) throws SQLException {
    return new KnownVersion(
        Columns.id(row, "location_id"),
        row.getString("version"),
        row.getString("sha1"),
        KnownLocations.identity(row),
        facts(row, json),
        row.getString("list_digest"));
  }

  static AzureFacts facts(ResultSet row, InventoryJson json) throws SQLException {
    return new AzureFacts(
        row.getBoolean("enabled"),
        PolicyFacts.UNTOLD,
        null,
        json.tags(row.getString("tags")),
        Columns.time(row, "not_before"),
        Columns.time(row, "expires_on"),
        Columns.time(row, "created_at"),
        Columns.time(row, "updated_at"));
  }

  private static List<String> texts(Collection<UUID> ids) {
    return ids.stream().map(UUID::toString).toList();
  }
}
