package io.certwright.discovery.inventory.db;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.AzureFacts;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.x509.SignedCertificates;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * How long the transaction lasts that takes in the largest vault that is promised. Not one of the
 * ordinary tests: {@code -Dtest=LargeVaultBench}; the figures, in milliseconds, go to {@code
 * target/bench.json}.
 */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class LargeVaultBench {

  private static final int CERTIFICATES = 50_000;

  /** The transaction is rolled back after a minute. */
  private static final Duration BEARABLE = Duration.ofSeconds(20);

  private final Scan scan;
  private final InventoryVault vault = World.vault("kv-large");
  private final Map<String, Long> figures = new LinkedHashMap<>();

  LargeVaultBench(TakeStock takeStock, Transactions transactions) {
    this.scan = new Scan(takeStock, transactions);
  }

  @Test
  void takesInTheLargestVault() throws IOException {
    List<byte[]> issued = new SignedCertificates().of(CERTIFICATES);

    assertThat(record("found", seen(issued, true))).isEqualTo(tally(CERTIFICATES, 0, 0, 0));
    assertThat(record("unchanged", seen(issued, true))).isEqualTo(tally(0, 0, 0, CERTIFICATES));
    assertThat(record("changed", seen(issued, false))).isEqualTo(tally(0, CERTIFICATES, 0, 0));
    assertThat(record("gone", List.of())).isEqualTo(tally(0, 0, CERTIFICATES, 0));

    new ObjectMapper().writeValue(Path.of("target", "bench.json").toFile(), figures);
    assertThat(figures.values()).allMatch(took -> took < BEARABLE.toMillis());
  }

  private Tally record(String what, List<SeenCertificate> certificates) {
    Instant at = World.NOON.plusSeconds(figures.size());
    long begin = System.nanoTime();
    Tally tally = scan.of(vault, at, new Origin.Run(UUID.randomUUID()), certificates);
    figures.put(what, Duration.ofNanos(System.nanoTime() - begin).toMillis());
    return tally;
  }

  private static Tally tally(int added, int changed, int gone, int unchanged) {
    return new Tally(added + changed + unchanged, added, changed, gone, unchanged);
  }

  private static List<SeenCertificate> seen(List<byte[]> issued, boolean enabled) {
    AzureFacts facts = World.facts(1, Map.of("owner", "shop"));
    AzureFacts azure = enabled ? facts : World.disabled(facts);
    return IntStream.range(0, issued.size())
        .mapToObj(i -> SeenCertificate.of("web-" + i, "%032x".formatted(i), issued.get(i), azure))
        .toList();
  }
}
