package io.certwright.discovery.inventory.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.CertificateFilter;
import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.InventoryContract;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.World;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class JdbcInventoryTest extends InventoryContract {

  private final JdbcInventory inventory;
  private final Transactions transactions;
  private final RecordSighting sightings;
  private final CertificateSearch search;

  JdbcInventoryTest(
      JdbcInventory inventory,
      Transactions transactions,
      RecordSighting sightings,
      CertificateSearch search) {
    this.inventory = inventory;
    this.transactions = transactions;
    this.sightings = sightings;
    this.search = search;
  }

  @Override
  protected Inventory inventory() {
    return inventory;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }

  @Test
  void showsThatACertificateIsMalformed() {
    InventoryVault vault = World.vault("kv-malformed");
    SeenCertificate garbage =
        SeenCertificate.of("bad", "v", "no certificate".getBytes(), World.facts(1, Map.of()));

    sightings.record(vault, World.whole(World.NOON, garbage), new Origin.Run(UUID.randomUUID()));

    assertThat(search.page(in(vault), null, 10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.certificate().isMalformed()).isTrue();
              assertThat(item.certificate().subject()).isNull();
              assertThat(search.der(item.id())).contains(garbage.der());
            });
  }

  @Test
  void knowsWhenSomethingWasSeenLastWithoutWritingIt() {
    InventoryVault vault = World.vault("kv-last-seen");
    Origin run = new Origin.Run(UUID.randomUUID());
    SeenCertificate web = World.certificate("web", 1);
    sightings.record(vault, World.whole(World.NOON, web), run);

    sightings.record(vault, World.whole(World.NOON.plusSeconds(60), web), run);

    assertThat(search.page(in(vault), null, 10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.firstSeenAt()).isEqualTo(World.NOON);
              assertThat(item.lastSeenAt()).isEqualTo(World.NOON.plusSeconds(60));
            });
  }

  @Test
  void rollsBackAllOfASightingOrNothing() {
    InventoryVault vault = World.vault("kv-rolled-back");
    SeenCertificate impossible =
        new SeenCertificate(
            "web", "version\0", new byte[] {1}, "0".repeat(64), World.facts(1, Map.of()));

    assertThat(
            catchThrowable(
                () ->
                    sightings.record(
                        vault,
                        World.whole(World.NOON, World.certificate("mail", 1), impossible),
                        new Origin.Run(UUID.randomUUID()))))
        .isNotNull();

    assertThat(search.page(in(vault), null, 10)).isEmpty();
  }

  private static CertificateFilter in(InventoryVault vault) {
    return new CertificateFilter(
        null, null, vault.id().key(), null, null, null, null, true, null, null, null, null, null);
  }
}
