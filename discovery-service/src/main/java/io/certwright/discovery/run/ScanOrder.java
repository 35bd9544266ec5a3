package io.certwright.discovery.run;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Puts the vaults of a run in the order in which they are read: what expires soonest first, as it
 * is most urgent to know whether it was renewed, and what was never read before that. Subscriptions
 * take turns, because each has a budget of its own. So do large vaults and the others, lest the
 * large ones, whose pages come one after the other, all be left for the end.
 */
public final class ScanOrder {

  private final VaultOutlooks outlooks;

  public ScanOrder(VaultOutlooks outlooks) {
    this.outlooks = outlooks;
  }

  private record Lane(UUID subscription, boolean large) {}

  private record Placed(PlannedScan scan, Lane lane, Instant urgency) {}

  private record Turn(Placed placed, int number) {}

  Plan order(UUID accountId, Plan plan) {
    List<String> keys = plan.scans().stream().map(scan -> scan.vault().key()).toList();
    Map<String, VaultOutlook> known = outlooks.of(accountId, keys);
    Map<Lane, Integer> turns = new HashMap<>();
    List<PlannedScan> ordered =
        plan.scans().stream()
            .map(scan -> placed(scan, known))
            .sorted(Comparator.comparing(Placed::urgency))
            .map(placed -> new Turn(placed, turns.merge(placed.lane(), 1, Integer::sum)))
            .sorted(Comparator.comparing(Turn::number))
            .map(turn -> turn.placed().scan())
            .toList();
    return plan.with(ordered);
  }

  private static Placed placed(PlannedScan scan, Map<String, VaultOutlook> known) {
    VaultOutlook outlook = known.get(scan.vault().key());
    Lane lane = new Lane(scan.vault().subscription(), outlook != null && outlook.large());
    return new Placed(scan, lane, urgency(outlook));
  }

  private static Instant urgency(VaultOutlook outlook) {
    if (outlook == null) {
      return Instant.MIN;
    }
    return outlook.nearestExpiry() == null ? Instant.MAX : outlook.nearestExpiry();
  }
}
