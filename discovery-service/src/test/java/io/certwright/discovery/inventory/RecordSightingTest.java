package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordSightingTest {

  private static final InventoryVault VAULT = World.vault("kv-shop");
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  private final InMemoryInventory inventory = new InMemoryInventory();
  private final InPlace.Events events = new InPlace.Events();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final RecordSighting recordSighting =
      new RecordSighting(inventory, events, transactions, UUID::randomUUID);

  @Test
  void tellsTheFactsOfWhatItFinds() {
    record(0, certificate("web", 1));

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateFound.class,
            found -> {
              assertThat(found.location().vault()).isEqualTo(VAULT.id().toString());
              assertThat(found.location().certificateName()).isEqualTo("web");
              assertThat(found.certificate().subject()).isEqualTo("CN=web1.example");
              assertThat(found.certificate().thumbprint())
                  .isEqualTo(certificate("web", 1).sha256());
              assertThat(found.certificate().enabled()).isTrue();
              assertThat(found.kind()).isEqualTo("FOUND");
              assertThat(found.enrollmentId()).isNull();
            });
  }

  @Test
  void changesNothingTheSecondTime() {
    record(0, certificate("web", 1), certificate("mail", 1));
    events.take();
    List<HistoryEntry> history = List.copyOf(inventory.history());

    Tally tally = record(0, certificate("web", 1), certificate("mail", 1));

    assertThat(tally).isEqualTo(new Tally(0, 0, 0, 0, 0));
    assertThat(events.take()).isEmpty();
    assertThat(inventory.history()).isEqualTo(history);
  }

  @Test
  void keepsOneLocationThroughItsWholeLife() {
    Scan scan = Scan.in(inventory, events, transactions);
    scan.of(VAULT, NOON, RUN, certificate("web", 1));
    scan.of(VAULT, NOON.plusSeconds(1), RUN, certificate("web", 2));
    scan.of(VAULT, NOON.plusSeconds(2), RUN);
    scan.of(VAULT, NOON.plusSeconds(3), RUN, certificate("web", 2));

    assertThat(inventory.history().stream().map(HistoryEntry::kind))
        .containsExactly(
            HistoryEntry.Kind.FOUND,
            HistoryEntry.Kind.CHANGED,
            HistoryEntry.Kind.GONE,
            HistoryEntry.Kind.RETURNED);
    assertThat(inventory.history().stream().map(HistoryEntry::locationId).distinct()).hasSize(1);
    assertThat(events.take().stream().map(event -> event.getClass().getSimpleName()))
        .containsExactly(
            "CertificateFound", "CertificateChanged", "CertificateGone", "CertificateFound");
  }

  @Test
  void takesInWhatCannotBeParsed() {
    SeenCertificate garbage =
        SeenCertificate.of("web", "1", new byte[] {1, 2}, certificate("web", 1).azure());

    record(0, garbage);

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateFound.class,
            found -> {
              assertThat(found.certificate().subject()).isNull();
              assertThat(found.certificate().thumbprint()).isEqualTo(garbage.sha256());
            });
  }

  private Tally record(int seconds, SeenCertificate... seen) {
    return recordSighting.record(
        VAULT, new Sighting(List.of(seen), NOON.plusSeconds(seconds)), RUN);
  }
}
