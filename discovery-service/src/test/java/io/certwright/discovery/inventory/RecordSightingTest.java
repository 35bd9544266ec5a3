package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.whole;
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
  private final RecordSighting recordSighting =
      new RecordSighting(inventory, events, new InPlace.NoTransactions(), UUID::randomUUID);

  @Test
  void tellsTheFactsOfWhatItFinds() {
    recordSighting.record(VAULT, whole(NOON, certificate("web", 1)), RUN);

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
            });
  }

  @Test
  void changesNothingTheSecondTime() {
    Sighting sighting = whole(NOON, certificate("web", 1), certificate("mail", 1));
    recordSighting.record(VAULT, sighting, RUN);
    events.take();
    List<HistoryEntry> history = List.copyOf(inventory.history());

    Tally tally = recordSighting.record(VAULT, sighting, RUN);

    assertThat(tally).isEqualTo(new Tally(2, 0, 0, 0, 2));
    assertThat(events.take()).isEmpty();
    assertThat(inventory.history()).isEqualTo(history);
  }

  @Test
  void keepsOneLocationThroughItsWholeLife() {
    recordSighting.record(VAULT, whole(NOON, certificate("web", 1)), RUN);
    recordSighting.record(VAULT, whole(NOON.plusSeconds(1), certificate("web", 2)), RUN);
    recordSighting.record(VAULT, whole(NOON.plusSeconds(2)), RUN);
    recordSighting.record(VAULT, whole(NOON.plusSeconds(3), certificate("web", 2)), RUN);

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

    recordSighting.record(VAULT, whole(NOON, garbage), RUN);

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateFound.class,
            found -> {
              assertThat(found.certificate().subject()).isNull();
              assertThat(found.certificate().thumbprint()).isEqualTo(garbage.sha256());
            });
  }
}
