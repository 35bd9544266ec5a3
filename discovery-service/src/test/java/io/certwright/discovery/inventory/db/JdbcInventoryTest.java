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
import io.certwright.discovery.inventory.LocationState;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.TakeStock;
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
  private final Scan scan;
  private final CertificateSearch search;

  JdbcInventoryTest(
      JdbcInventory inventory,
      Transactions transactions,
      TakeStock takeStock,
      CertificateSearch search) {
    this.inventory = inventory;
    this.transactions = transactions;
    this.scan = new Scan(takeStock, transactions);
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

    scan.of(vault, World.NOON, new Origin.Run(UUID.randomUUID()), garbage);

    assertThat(search.page(in(vault), null, 10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.certificate().isMalformed()).isTrue();
              assertThat(item.certificate().subject()).isNull();
              assertThat(search.der(item.id())).contains(garbage.content().der());
            });
  }

  @Test
  void knowsWhenSomethingWasSeenLastWithoutWritingIt() {
    InventoryVault vault = World.vault("kv-last-seen");
    Origin run = new Origin.Run(UUID.randomUUID());
    SeenCertificate web = World.certificate("web", 1);
    scan.of(vault, World.NOON, run, web);

    scan.of(vault, World.NOON.plusSeconds(60), run, web);

    assertThat(search.page(in(vault), null, 10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.firstSeenAt()).isEqualTo(World.NOON);
              assertThat(item.lastSeenAt()).isEqualTo(World.NOON.plusSeconds(60));
            });
  }

  @Test
  void rollsBackAllOfABatchOrNothing() {
    InventoryVault vault = World.vault("kv-rolled-back");
    SeenCertificate impossible =
        SeenCertificate.of("web", "version\0", new byte[] {1}, World.facts(1, Map.of()));

    assertThat(
            catchThrowable(
                () ->
                    scan.of(
                        vault,
                        World.NOON,
                        new Origin.Run(UUID.randomUUID()),
                        World.certificate("mail", 1),
                        impossible)))
        .isNotNull();

    assertThat(search.page(in(vault), null, 10)).isEmpty();
  }

  private static CertificateFilter in(InventoryVault vault) {
    return new CertificateFilter(
        null,
        null,
        vault.id().key(),
        null,
        null,
        null,
        null,
        LocationState.PRESENT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }
}
