package io.certwright.discovery.inventory.db;

import io.certwright.discovery.finding.db.Recurrence;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.ExpirySteps;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.KnownLocation;
import io.certwright.discovery.inventory.KnownMark;
import io.certwright.discovery.inventory.LocationChange;
import io.certwright.discovery.inventory.LocationState;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.ownership.AssignOwners;
import io.certwright.platform.id.Ids;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Reads what a batch needs and writes what differs in batches; the unchanged is not touched. */
@Singleton
public class JdbcInventory implements Inventory {

  private static final String LOCK =
      """
      INSERT INTO vault (id, account_id, key, resource_id, subscription, resource_group, name, uri)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account_id, key)
      DO UPDATE SET resource_id = excluded.resource_id, uri = excluded.uri
      RETURNING id, seen_whole_at, deleted_listed_at""";
  private static final String MARKS =
      """
      SELECT id, lower(name) AS key, state, list_digest, read_at, versions_read_at, purge_at
      FROM location WHERE vault_id = ?""";
  private static final String ATTRIBUTE =
      """
      UPDATE location_history h SET origin = 'ENROLLMENT', enrollment_id = ?
      FROM location l
      WHERE l.vault_id = ? AND lower(l.name) = lower(?) AND h.location_id = l.id AND h.version = ?
        AND h.enrollment_id IS NULL AND h.changes && '{FOUND,NEW_VERSION}'
      RETURNING l.version""";
  private static final String SEEN_WHOLE =
      "UPDATE vault SET seen_whole_at = greatest(seen_whole_at, ?) WHERE id = ?";
  private static final String DELETED_LISTED =
      "UPDATE vault SET deleted_listed_at = greatest(deleted_listed_at, ?) WHERE id = ?";

  private final Database database;
  private final InventoryJson json;
  private final KnownLocations locations;
  private final LocationWriter writer;
  private final AssignOwners owners;

  public JdbcInventory(
      Database database, InventoryJson json, ExpirySteps steps, AssignOwners owners) {
    this.database = database;
    this.json = json;
    this.locations = new KnownLocations(database, json);
    this.writer = new LocationWriter(database, json, steps);
    this.owners = owners;
  }

  @Override
  public KnownVault lock(InventoryVault vault) {
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
            row ->
                new KnownVault(
                    Columns.id(row, "id"),
                    Columns.time(row, "seen_whole_at"),
                    Columns.time(row, "deleted_listed_at")))
        .get(0);
  }

  @Override
  public List<KnownMark> marks(UUID vaultId) {
    return database.query(MARKS, p -> p.id(vaultId), JdbcInventory::mark);
  }

  @Override
  public List<KnownLocation> known(UUID vaultId, Collection<String> keys) {
    return locations.of(vaultId, keys);
  }

  @Override
  public void store(UUID vaultId, List<DatedChange> changes, Origin origin) {
    new CertificateWriter(database, json).write(changes);
    writer.write(vaultId, changes);
    new HistoryWriter(database, origin).write(changes);
    List<UUID> seen = seen(changes);
    new Recurrence(database).note(seen);
    owners.assign(seen);
  }

  private static List<UUID> seen(List<DatedChange> changes) {
    return changes.stream()
        .map(DatedChange::change)
        .filter(change -> change.seen().isPresent())
        .map(LocationChange::locationId)
        .toList();
  }

  @Override
  public Optional<KnownLocation> attribute(
      UUID vaultId, String certificateName, String version, UUID enrollmentId) {
    boolean told =
        !database
            .query(
                ATTRIBUTE,
                p -> p.id(enrollmentId).id(vaultId).text(certificateName).text(version),
                row -> row.getString("version"))
            .isEmpty();
    return told
        ? known(vaultId, List.of(certificateName.toLowerCase(Locale.ROOT))).stream()
            .filter(location -> location.present() && version.equals(location.version()))
            .findFirst()
        : Optional.empty();
  }

  @Override
  public void deletedListed(UUID vaultId, Instant at) {
    database.update(DELETED_LISTED, p -> p.time(at).id(vaultId));
  }

  @Override
  public void seenWhole(UUID vaultId, Instant at) {
    database.update(SEEN_WHOLE, p -> p.time(at).id(vaultId));
  }

  private static KnownMark mark(ResultSet row) throws SQLException {
    return new KnownMark(
        Columns.id(row, "id"),
        row.getString("key"),
        LocationState.valueOf(row.getString("state")),
        row.getString("list_digest"),
        Columns.time(row, "read_at"),
        Columns.time(row, "versions_read_at"),
        Columns.time(row, "purge_at"));
  }
}
