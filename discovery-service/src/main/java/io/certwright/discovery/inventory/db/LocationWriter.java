package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.LocationChange;
import io.certwright.discovery.inventory.SeenCertificate;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes locations: those seen, each with all that is known now, and those that are gone. */
final class LocationWriter {

  /**
   * What an observation does not tell stays as it was; of the attributes that belong to a version
   * only while the version is the same.
   */
  private static final String UPSERT =
      """
      INSERT INTO location (id, vault_id, name, state, version, sha256, enabled, exportable,
        content_type, policy_issuer, key_reuse, tags, not_before, expires_on, created_at,
        updated_at, first_seen_at, observed_at, last_seen_at)
      VALUES (?, ?, ?, 'PRESENT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, state = 'PRESENT', gone_at = NULL,
        version = excluded.version, sha256 = excluded.sha256, enabled = excluded.enabled,
        exportable = coalesce(excluded.exportable, location.exportable),
        content_type = coalesce(excluded.content_type, location.content_type),
        policy_issuer = coalesce(excluded.policy_issuer, location.policy_issuer),
        key_reuse = coalesce(excluded.key_reuse, location.key_reuse),
        tags = excluded.tags,
        not_before = CASE WHEN location.version = excluded.version
          THEN coalesce(excluded.not_before, location.not_before) ELSE excluded.not_before END,
        expires_on = CASE WHEN location.version = excluded.version
          THEN coalesce(excluded.expires_on, location.expires_on) ELSE excluded.expires_on END,
        created_at = excluded.created_at, updated_at = excluded.updated_at,
        observed_at = greatest(location.observed_at, excluded.observed_at),
        last_seen_at = greatest(location.last_seen_at, excluded.last_seen_at)""";

  private static final String GONE =
      """
      UPDATE location SET state = 'GONE', gone_at = ?, observed_at = ?,
        last_seen_at = greatest(last_seen_at,
          (SELECT seen_whole_at FROM vault WHERE vault.id = location.vault_id))
      WHERE id = ?""";

  private final Database database;
  private final InventoryJson json;

  LocationWriter(Database database, InventoryJson json) {
    this.database = database;
    this.json = json;
  }

  void write(UUID vaultId, List<DatedChange> changes) {
    database.batch(
        UPSERT,
        changes.stream().filter(change -> change.change().seen().isPresent()).toList(),
        (parameters, change) -> bind(parameters, vaultId, change));
    database.batch(
        GONE,
        changes.stream().filter(change -> change.change() instanceof LocationChange.Gone).toList(),
        (parameters, gone) ->
            parameters
                .time(gone.observedAt())
                .time(gone.observedAt())
                .id(gone.change().locationId()));
  }

  private void bind(Parameters parameters, UUID vaultId, DatedChange change) throws SQLException {
    SeenCertificate seen = change.change().seen().orElseThrow();
    AzureFacts azure = seen.azure();
    parameters
        .id(change.change().locationId())
        .id(vaultId)
        .text(seen.name())
        .text(seen.version())
        .text(seen.sha256())
        .flag(azure.enabled())
        .flag(azure.exportable())
        .text(azure.contentType())
        .text(azure.policyIssuer())
        .flag(azure.keyReuse())
        .json(json.write(azure.tags()))
        .time(azure.notBefore())
        .time(azure.expiresOn())
        .time(azure.createdAt())
        .time(azure.updatedAt())
        .time(change.observedAt())
        .time(change.observedAt())
        .time(change.observedAt());
  }
}
