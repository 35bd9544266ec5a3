package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.azure.VaultId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScanOrderTest {

  private static final UUID ONE = OneWorker.ONE;
  private static final UUID TWO = OneWorker.TWO;
  private static final Instant SOON = Instant.parse("2026-12-01T00:00:00Z");

  private final KnownVaults known = new KnownVaults();

  @Test
  void beginsWithWhatWasNeverReadThenByNearestExpiry() {
    knows(ONE, "kv-late", 300, false);
    knows(ONE, "kv-soon", 1, false);
    known.outlooks.put(id(ONE, "kv-empty").key(), new VaultOutlook(null, false));

    assertThat(
            order(id(ONE, "kv-empty"), id(ONE, "kv-late"), id(ONE, "kv-soon"), id(ONE, "kv-new")))
        .containsExactly("kv-new", "kv-soon", "kv-late", "kv-empty");
  }

  @Test
  void letsSubscriptionsTakeTurns() {
    knows(ONE, "kv-one-1", 1, false);
    knows(ONE, "kv-one-2", 2, false);
    knows(ONE, "kv-one-3", 3, false);
    knows(TWO, "kv-two-9", 90, false);

    assertThat(
            order(
                id(ONE, "kv-one-1"), id(ONE, "kv-one-2"), id(ONE, "kv-one-3"), id(TWO, "kv-two-9")))
        .containsExactly("kv-one-1", "kv-two-9", "kv-one-2", "kv-one-3");
  }

  @Test
  void doesNotLeaveALargeVaultForTheEnd() {
    knows(ONE, "kv-large", 300, true);
    knows(ONE, "kv-1", 1, false);
    knows(ONE, "kv-2", 2, false);

    assertThat(order(id(ONE, "kv-1"), id(ONE, "kv-2"), id(ONE, "kv-large")))
        .containsExactly("kv-1", "kv-large", "kv-2");
  }

  private void knows(UUID subscription, String vault, int days, boolean large) {
    Instant expiry = SOON.plusSeconds(days * 86_400L);
    known.outlooks.put(id(subscription, vault).key(), new VaultOutlook(expiry, large));
  }

  private List<String> order(VaultId... vaults) {
    List<PlannedScan> scans =
        Stream.of(vaults)
            .map(id -> new PlannedScan(id, "https://uri/", "westeurope", null, null))
            .toList();
    Plan ordered = new ScanOrder(known).order(UUID.randomUUID(), new Plan(scans, null));
    return ordered.scans().stream().map(scan -> scan.vault().name()).toList();
  }

  private static VaultId id(UUID subscription, String name) {
    return new VaultId(subscription, "rg", name);
  }
}
