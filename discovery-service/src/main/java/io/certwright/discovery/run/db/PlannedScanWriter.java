package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.PlannedScan;
import io.certwright.platform.id.Ids;
import java.util.List;
import java.util.UUID;

/** Writes the vaults of a plan, those that cannot even be tried as done. */
record PlannedScanWriter(Database database) {

  private static final String WAITING =
      """
      INSERT INTO vault_scan (id, run_id, account_id, vault_key, resource_id, uri, location, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, 'WAITING') ON CONFLICT DO NOTHING""";
  private static final String UNREADABLE =
      """
      INSERT INTO vault_scan (id, run_id, account_id, vault_key, resource_id, state, verdict,
        obstacle_code, obstacle_reason, finished_at)
      VALUES (?, ?, ?, ?, ?, 'DONE', 'UNREADABLE', ?, ?, clock_timestamp())
      ON CONFLICT DO NOTHING""";

  void write(UUID runId, UUID accountId, List<PlannedScan> scans) {
    database.batch(
        WAITING,
        scans.stream().filter(scan -> scan.obstacle() == null).toList(),
        (p, scan) ->
            p.id(Ids.next())
                .id(runId)
                .id(accountId)
                .text(scan.vault().key())
                .text(scan.vault().toString())
                .text(scan.uri())
                .text(scan.location()));
    database.batch(
        UNREADABLE,
        scans.stream().filter(scan -> scan.obstacle() != null).toList(),
        (p, scan) ->
            p.id(Ids.next())
                .id(runId)
                .id(accountId)
                .text(scan.vault().key())
                .text(scan.vault().toString())
                .text(scan.obstacle().code())
                .text(scan.obstacle().reason()));
  }
}
