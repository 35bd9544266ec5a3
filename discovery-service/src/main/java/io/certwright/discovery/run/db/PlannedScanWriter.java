package io.certwright.discovery.run.db;

import io.certwright.discovery.inventory.VaultFacts;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.inventory.db.Parameters;
import io.certwright.discovery.run.PlannedScan;
import io.certwright.platform.id.Ids;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** Writes the vaults of a plan, those that cannot even be tried as done. */
record PlannedScanWriter(Database database) {

  private static final String WAITING =
      """
      INSERT INTO vault_scan (id, run_id, account_id, vault_key, resource_id, uri, location, order_at, state)
      VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp() + make_interval(secs => ?), 'WAITING') ON CONFLICT DO NOTHING""";

  /** Written only when it differs: most runs find every vault as it was. */
  private static final String DESCRIBED =
      """
      INSERT INTO vault AS known (id, account_id, key, resource_id, subscription, resource_group,
        name, uri, location, sku, access_model)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (account_id, key) DO UPDATE SET location = excluded.location,
        sku = excluded.sku, access_model = excluded.access_model
      WHERE (known.location, known.sku, known.access_model)
        IS DISTINCT FROM (excluded.location, excluded.sku, excluded.access_model)""";

  private static final String UNREADABLE =
      """
      INSERT INTO vault_scan (id, run_id, account_id, vault_key, resource_id, state, verdict,
        obstacle_code, obstacle_reason, finished_at)
      VALUES (?, ?, ?, ?, ?, 'DONE', 'UNREADABLE', ?, ?, clock_timestamp())
      ON CONFLICT DO NOTHING""";

  /**
   * About what a vault takes when many are read: a run that begins later is not served before those
   * that were to be done by then.
   */
  private static final Duration STEP = Duration.ofMillis(20);

  private record Placed(PlannedScan scan, int number) {}

  /**
   * @param scans in the order in which they are to be read
   */
  void write(UUID runId, UUID accountId, List<PlannedScan> scans) {
    List<Placed> waiting = placed(scans.stream().filter(scan -> scan.obstacle() == null).toList());
    database.batch(
        DESCRIBED,
        scans.stream()
            .filter(scan -> scan.facts() != null)
            .sorted(Comparator.comparing(scan -> scan.vault().key()))
            .toList(),
        (p, scan) -> bind(p, accountId, scan));
    database.batch(
        WAITING,
        waiting,
        (p, placed) ->
            p.id(Ids.next())
                .id(runId)
                .id(accountId)
                .text(placed.scan().vault().key())
                .text(placed.scan().vault().toString())
                .text(placed.scan().uri())
                .text(placed.scan().location())
                .seconds(STEP.multipliedBy(placed.number())));
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

  private static List<Placed> placed(List<PlannedScan> scans) {
    return IntStream.range(0, scans.size())
        .mapToObj(number -> new Placed(scans.get(number), number))
        .toList();
  }

  private static void bind(Parameters parameters, UUID accountId, PlannedScan scan)
      throws SQLException {
    VaultFacts facts = scan.facts();
    parameters
        .id(Ids.next())
        .id(accountId)
        .text(scan.vault().key())
        .text(scan.vault().toString())
        .id(scan.vault().subscription())
        .text(scan.vault().resourceGroup())
        .text(scan.vault().name())
        .text(scan.uri())
        .text(facts.location())
        .text(facts.sku().name())
        .text(facts.accessModel().name());
  }
}
