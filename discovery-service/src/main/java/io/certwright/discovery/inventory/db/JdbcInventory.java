package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.KnownLocation;
import io.certwright.discovery.inventory.Origin;
import io.certwright.platform.id.Ids;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads a vault at once and writes what differs in batches; what is unchanged is not touched. */
@Singleton
public class JdbcInventory implements Inventory {

  private static final String LOCK =
      """
      INSERT INTO vault (id, account_id, key, resource_id, subscription, resource_group, name, uri)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account_id, key)
      DO UPDATE SET resource_id = excluded.resource_id, uri = excluded.uri
      RETURNING id""";
  private static final String KNOWN =
      """
      SELECT id, name, state, version, sha256, enabled, exportable, content_type, policy_issuer,
        key_reuse, tags, not_before, expires_on, created_at, updated_at, observed_at
      FROM location WHERE vault_id = ?""";
  private static final String SEEN_WHOLE =
      "UPDATE vault SET seen_whole_at = greatest(seen_whole_at, ?) WHERE id = ?";

  private final Database database;
  private final InventoryJson json;
  private final LocationWriter locations;

  public JdbcInventory(Database database, InventoryJson json) {
    this.database = database;
    this.json = json;
    this.locations = new LocationWriter(database, json);
  }

  @Override
  public UUID lock(InventoryVault vault) {
    return database
        .query(
            LOCK,
            p ->
                p.id(Ids.next())
                    .id(vault.accountId())
                    .text(vault.id().key())
                    .text(vault.id().toString())
                    .id(vault.id().subscription())
                    .text(vault.id().resourceGroup())
                    .text(vault.id().name())
                    .text(vault.uri()),
            row -> Columns.id(row, "id"))
        .get(0);
  }

  @Override
  public List<KnownLocation> known(UUID vaultId) {
    return database.query(KNOWN, p -> p.id(vaultId), this::location);
  }

  @Override
  public List<KnownLocation> known(UUID vaultId, String certificateName) {
    return database.query(
        KNOWN + " AND lower(name) = lower(?)",
        p -> p.id(vaultId).text(certificateName),
        this::location);
  }

  @Override
  public void store(UUID vaultId, List<DatedChange> changes, Origin origin) {
    new CertificateWriter(database, json).write(changes);
    locations.write(vaultId, changes);
    new HistoryWriter(database, origin).write(changes);
  }

  @Override
  public void seenWhole(UUID vaultId, Instant at) {
    database.update(SEEN_WHOLE, p -> p.time(at).id(vaultId));
  }

  private KnownLocation location(ResultSet row) throws SQLException {
    return new KnownLocation(
        Columns.id(row, "id"),
        row.getString("name"),
        row.getString("state").equals("PRESENT"),
        row.getString("version"),
        row.getString("sha256"),
        azure(row, json),
        Columns.time(row, "observed_at"));
  }

  static AzureFacts azure(ResultSet row, InventoryJson json) throws SQLException {
    return new AzureFacts(
        row.getBoolean("enabled"),
        Columns.flag(row, "exportable"),
        row.getString("content_type"),
        row.getString("policy_issuer"),
        Columns.flag(row, "key_reuse"),
        json.tags(row.getString("tags")),
        Columns.time(row, "not_before"),
        Columns.time(row, "expires_on"),
        Columns.time(row, "created_at"),
        Columns.time(row, "updated_at"));
  }
}
