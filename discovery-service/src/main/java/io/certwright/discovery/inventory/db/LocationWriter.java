package io.certwright.discovery.inventory.db;

import io.certwright.discovery.inventory.ChangeKind;
import io.certwright.discovery.inventory.DatedChange;
import io.certwright.discovery.inventory.Deletion;
import io.certwright.discovery.inventory.ExpirySteps;
import io.certwright.discovery.inventory.LocationChange;
import io.certwright.discovery.inventory.LocationChange.Changed;
import io.certwright.discovery.inventory.LocationChange.Confirmed;
import io.certwright.discovery.inventory.LocationChange.FoundDeleted;
import io.certwright.discovery.inventory.LocationChange.Gone;
import io.certwright.discovery.inventory.LocationChange.Listed;
import io.certwright.discovery.inventory.LocationChange.Returned;
import io.certwright.discovery.inventory.SeenCertificate;
import java.sql.SQLException;
import java.time.Instant;
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
      INSERT INTO location (id, vault_id, name, state, announced, version, sha256, sha1,
        list_digest, read_at, enabled, exportable, content_type, policy_issuer, key_reuse, policy,
        policy_updated_at, recovery_level, recoverable_days, tags, not_before, expires_on,
        created_at, updated_at, first_seen_at, observed_at, last_seen_at, deleted_at, purge_at,
        expires_at, notice_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET
        name = excluded.name, state = excluded.state, announced = excluded.announced,
        gone_at = NULL, deleted_at = excluded.deleted_at, purge_at = excluded.purge_at,
        version = excluded.version, sha256 = excluded.sha256, sha1 = excluded.sha1,
        list_digest = excluded.list_digest, read_at = coalesce(excluded.read_at, location.read_at),
        enabled = excluded.enabled,
        exportable = coalesce(excluded.exportable, location.exportable),
        content_type = coalesce(excluded.content_type, location.content_type),
        policy_issuer = coalesce(excluded.policy_issuer, location.policy_issuer),
        key_reuse = coalesce(excluded.key_reuse, location.key_reuse),
        policy = coalesce(excluded.policy, location.policy),
        policy_updated_at = coalesce(excluded.policy_updated_at, location.policy_updated_at),
        recovery_level = coalesce(excluded.recovery_level, location.recovery_level),
        recoverable_days = coalesce(excluded.recoverable_days, location.recoverable_days),
        tags = excluded.tags,
        not_before = CASE WHEN location.version = excluded.version
          THEN coalesce(excluded.not_before, location.not_before) ELSE excluded.not_before END,
        expires_on = CASE WHEN location.version = excluded.version
          THEN coalesce(excluded.expires_on, location.expires_on) ELSE excluded.expires_on END,
        created_at = excluded.created_at, updated_at = excluded.updated_at,
        observed_at = greatest(location.observed_at, excluded.observed_at),
        last_seen_at = greatest(location.last_seen_at, excluded.last_seen_at),
        expires_at = excluded.expires_at, notice_at = excluded.notice_at""";

  /** The version that was current becomes an earlier one. */
  private static final String SUPERSEDE =
      """
      INSERT INTO location_version (location_id, version, sha256, sha1, enabled, tags, not_before,
        expires_on, created_at, updated_at, first_seen_at)
      SELECT id, version, sha256, sha1, enabled, tags, not_before, expires_on, created_at,
        updated_at, observed_at
      FROM location WHERE id = ? AND version IS DISTINCT FROM ? AND version IS NOT NULL
      ON CONFLICT DO NOTHING""";

  /** Of no column that has an index, so that PostgreSQL need not touch one. */
  private static final String CONFIRM =
      "UPDATE location SET read_at = ?, list_digest = ? WHERE id = ?";

  private static final String GONE =
      """
      UPDATE location SET state = ?, gone_at = ?, observed_at = ?, deleted_at = ?, purge_at = ?,
        notice_at = NULL, list_digest = NULL,
        last_seen_at = CASE location.state WHEN 'PRESENT' THEN greatest(last_seen_at,
          (SELECT seen_whole_at FROM vault WHERE vault.id = location.vault_id))
          ELSE last_seen_at END
      WHERE id = ?""";

  private final Database database;
  private final InventoryJson json;

  private final ExpirySteps steps;

  LocationWriter(Database database, InventoryJson json, ExpirySteps steps) {
    this.database = database;
    this.json = json;
    this.steps = steps;
  }

  void write(UUID vaultId, List<DatedChange> changes) {
    database.batch(
        SUPERSEDE,
        changes.stream().filter(LocationWriter::hasNewVersion).toList(),
        (parameters, change) ->
            parameters
                .id(change.change().locationId())
                .text(change.change().seen().orElseThrow().version()));
    database.batch(
        UPSERT,
        changes.stream().filter(change -> change.change().seen().isPresent()).toList(),
        (parameters, change) -> bind(parameters, vaultId, change));
    database.batch(
        CONFIRM,
        changes.stream().filter(change -> change.change() instanceof Confirmed).toList(),
        (parameters, change) ->
            parameters
                .time(change.observedAt())
                .text(((Confirmed) change.change()).certificate().listDigest())
                .id(change.change().locationId()));
    database.batch(
        GONE,
        changes.stream().filter(change -> change.change() instanceof Gone).toList(),
        LocationWriter::bindGone);
  }

  private static boolean hasNewVersion(DatedChange change) {
    return change.change() instanceof Changed changed
            && changed.kinds().contains(ChangeKind.NEW_VERSION)
        || change.change() instanceof Returned;
  }

  private static void bindGone(Parameters parameters, DatedChange change) throws SQLException {
    Gone gone = (Gone) change.change();
    Deletion deletion = gone.deletion();
    parameters
        .text(deletion == null ? "GONE" : "DELETED")
        .time(change.observedAt())
        .time(change.observedAt());
    bind(parameters, deletion);
    parameters.id(gone.locationId());
  }

  private static void bind(Parameters parameters, Deletion deletion) throws SQLException {
    parameters
        .time(deletion == null ? null : deletion.deletedAt())
        .time(deletion == null ? null : deletion.purgeAt());
  }

  private void bind(Parameters parameters, UUID vaultId, DatedChange dated) throws SQLException {
    LocationChange change = dated.change();
    SeenCertificate seen = change.seen().orElseThrow();
    Deletion deletion = change instanceof FoundDeleted found ? found.deletion() : null;
    Instant at = dated.observedAt();
    boolean watched = deletion == null && seen.azure().enabled();
    parameters
        .id(change.locationId())
        .id(vaultId)
        .text(seen.name())
        .text(deletion == null ? "PRESENT" : "DELETED")
        .flag(!(change instanceof Listed))
        .text(seen.version())
        .text(seen.sha256())
        .text(seen.sha1())
        .text(seen.listDigest())
        .time(seen.isRead() && seen.listDigest() != null ? at : null);
    AzureColumns.bind(parameters, seen.azure(), json);
    parameters.time(at).time(at).time(at);
    bind(parameters, deletion);
    parameters
        .time(seen.expiresAt())
        .time(watched ? steps.firstNotice(seen.expiresAt(), at) : null);
  }
}
