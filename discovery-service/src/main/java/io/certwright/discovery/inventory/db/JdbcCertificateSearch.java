package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.CertificateFilter;
import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.ChangeKind;
import io.certwright.discovery.inventory.HistoryEntry;
import io.certwright.discovery.inventory.InventoryItem;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.LocationState;
import io.certwright.discovery.inventory.PastChange;
import io.certwright.discovery.inventory.VaultFacts;
import io.certwright.discovery.inventory.VersionItem;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.VaultId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Singleton
public class JdbcCertificateSearch implements CertificateSearch {

  private static final String ITEMS =
      """
      SELECT l.*, v.account_id, v.resource_id, v.uri, v.location AS vault_location, v.sku,
        v.access_model, k.removed_at AS unwatched_since,
        CASE l.state WHEN 'PRESENT' THEN greatest(l.last_seen_at, v.seen_whole_at)
          ELSE l.last_seen_at END AS seen_at,
        c.sha1, c.subject, c.common_name, c.sans, c.issuer, c.serial_number,
        c.not_before AS certificate_not_before, c.not_after AS certificate_not_after,
        c.key_algorithm, c.key_size, c.curve, c.signature_algorithm, c.public_key_sha256,
        c.key_usage, c.extended_key_usage, c.self_signed, c.ca, c.defects
      FROM location l JOIN vault v ON v.id = l.vault_id
        LEFT JOIN certificate c ON c.sha256 = l.sha256
        LEFT JOIN known_account k ON k.id = v.account_id
      WHERE\s""";
  private static final String DER =
      """
      SELECT c.der FROM location l JOIN certificate c ON c.sha256 = l.sha256 WHERE l.id = ?""";
  private static final String VERSIONS =
      """
      SELECT one.*, c.sha1, c.subject, c.common_name, c.sans, c.issuer, c.serial_number,
        c.not_before AS certificate_not_before, c.not_after AS certificate_not_after,
        c.key_algorithm, c.key_size, c.curve, c.signature_algorithm, c.public_key_sha256,
        c.key_usage, c.extended_key_usage, c.self_signed, c.ca, c.defects
      FROM (
        SELECT version, true AS current, sha256, sha1 AS listed_sha1, enabled, tags, not_before,
          expires_on, created_at, updated_at, observed_at AS first_seen_at
        FROM location WHERE id = ?
        UNION ALL
        SELECT v.version, false, v.sha256, v.sha1, v.enabled, v.tags, v.not_before, v.expires_on,
          v.created_at, v.updated_at, v.first_seen_at
        FROM location_version v JOIN location l ON l.id = v.location_id
        WHERE v.location_id = ? AND v.version IS DISTINCT FROM l.version) one
      LEFT JOIN certificate c ON c.sha256 = one.sha256
      ORDER BY one.current DESC, one.created_at DESC, one.version""";
  private static final String HISTORY =
      """
      SELECT h.*, l.name, v.account_id, v.resource_id, v.uri
      FROM location_history h JOIN location l ON l.id = h.location_id
        JOIN vault v ON v.id = l.vault_id
      WHERE %s = ? AND (?::uuid IS NULL OR h.id > ?::uuid) ORDER BY h.id LIMIT ?""";

  private final Database database;
  private final InventoryJson json;
  private final CertificateColumns certificates;

  public JdbcCertificateSearch(Database database, InventoryJson json) {
    this.database = database;
    this.json = json;
    this.certificates = new CertificateColumns(json);
  }

  @Override
  public List<InventoryItem> page(CertificateFilter filter, @Nullable UUID after, int limit) {
    FilterSql sql = FilterSql.of(filter, after, json);
    return database.query(
        ITEMS + sql.where() + " ORDER BY l.id LIMIT ?",
        parameters -> {
          sql.bind(parameters);
          parameters.number(limit);
        },
        this::item);
  }

  @Override
  public Optional<InventoryItem> find(UUID locationId) {
    return database.query(ITEMS + "l.id = ?", p -> p.id(locationId), this::item).stream()
        .findFirst();
  }

  @Override
  public Optional<byte[]> der(UUID locationId) {
    return database.query(DER, p -> p.id(locationId), row -> row.getBytes("der")).stream()
        .findFirst();
  }

  @Override
  public List<VersionItem> versions(UUID locationId) {
    return database.query(VERSIONS, p -> p.id(locationId).id(locationId), this::version);
  }

  @Override
  public List<PastChange> history(UUID locationId, @Nullable UUID after, int limit) {
    return past("h.location_id", locationId, after, limit);
  }

  @Override
  public List<PastChange> changesOfRun(UUID runId, @Nullable UUID after, int limit) {
    return past("h.run_id", runId, after, limit);
  }

  private List<PastChange> past(String column, UUID value, @Nullable UUID after, int limit) {
    return database.query(
        HISTORY.formatted(column),
        p -> p.id(value).id(after).id(after).number(limit),
        JdbcCertificateSearch::pastChange);
  }

  private VersionItem version(ResultSet row) throws SQLException {
    return new VersionItem(
        row.getString("version"),
        row.getBoolean("current"),
        row.getString("listed_sha1"),
        JdbcVersionInventory.facts(row, json),
        certificates.read(row),
        Columns.time(row, "first_seen_at"));
  }

  private static PastChange pastChange(ResultSet row) throws SQLException {
    return new PastChange(
        Columns.id(row, "id"),
        new HistoryEntry(
            Columns.id(row, "location_id"),
            Columns.time(row, "at"),
            HistoryEntry.Kind.valueOf(row.getString("kind")),
            Columns.texts(row, "changes").stream().map(ChangeKind::valueOf).toList(),
            Columns.texts(row, "fields"),
            row.getString("version"),
            row.getString("sha256")),
        vault(row),
        row.getString("name"),
        Columns.id(row, "run_id"),
        Columns.id(row, "enrollment_id"));
  }

  private InventoryItem item(ResultSet row) throws SQLException {
    return new InventoryItem(
        Columns.id(row, "id"),
        vault(row),
        vaultFacts(row),
        row.getString("name"),
        LocationState.valueOf(row.getString("state")),
        row.getString("version"),
        row.getString("sha1"),
        AzureColumns.facts(row, json),
        AzureColumns.deletion(row),
        certificates.read(row),
        Columns.time(row, "expires_at"),
        Columns.time(row, "first_seen_at"),
        Columns.time(row, "seen_at"),
        Columns.time(row, "read_at"),
        Columns.time(row, "gone_at"),
        Columns.time(row, "unwatched_since"));
  }

  private static VaultFacts vaultFacts(ResultSet row) throws SQLException {
    String sku = row.getString("sku");
    String model = row.getString("access_model");
    return new VaultFacts(
        row.getString("vault_location"),
        sku == null ? null : VaultFacts.Sku.valueOf(sku),
        model == null ? null : AccessModel.valueOf(model));
  }

  private static InventoryVault vault(ResultSet row) throws SQLException {
    return new InventoryVault(
        Columns.id(row, "account_id"),
        VaultId.parse(row.getString("resource_id")).orElseThrow(),
        row.getString("uri"));
  }
}
