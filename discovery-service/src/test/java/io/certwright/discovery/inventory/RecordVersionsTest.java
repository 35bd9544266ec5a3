package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.disabled;
import static io.certwright.discovery.inventory.World.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.DiscoveryEvent.CertificateChanged;
import io.certwright.discovery.InPlace;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The third version is current; the vault lists the two before it too. */
class RecordVersionsTest {

  private static final InventoryVault VAULT = World.vault("kv-shop");
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  private final InMemoryInventory inventory = new InMemoryInventory();
  private final InPlace.Events events = new InPlace.Events();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final RecordVersions recordVersions =
      new RecordVersions(inventory, new InMemoryVersions(), events, transactions);
  private final SeenCertificate first = listed(certificate("web", 1));
  private final SeenCertificate off = listed(certificate("web", 2, disabled(facts(2, Map.of()))));

  @Test
  void readsWhatIsNeitherCurrentNorDisabledNorKnown() {
    scan();
    assertThat(wanted(first, off, listed(certificate("web", 3)))).containsExactly(first.version());

    record(first, unread(off));

    assertThat(wanted(first, off, listed(certificate("web", 3)))).isEmpty();
    assertThat(events.take()).isEmpty();
  }

  @Test
  void tellsThatAnEarlierVersionIsNotWhatItWas() {
    scan();
    record(first, unread(off));

    SeenCertificate now = listed(certificate("web", 1, disabled(facts(1, Map.of()))));
    record(unread(now));
    record(unread(now));

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            CertificateChanged.class,
            changed -> {
              assertThat(changed.kinds()).containsExactly("EARLIER_VERSION");
              assertThat(changed.changed()).containsExactly("enabled");
              assertThat(changed.certificate().version()).isEqualTo(first.version());
              assertThat(changed.certificate().thumbprint()).isEqualTo(first.sha256());
            });
  }

  @Test
  void takesTheCurrentVersionForNoEarlierOne() {
    scan();

    record(listed(certificate("web", 3)));

    assertThat(wanted(first)).containsExactly(first.version());
    assertThat(events.take()).isEmpty();
  }

  private void scan() {
    Scan.in(inventory, events, transactions).of(VAULT, NOON, RUN, certificate("web", 3));
    events.take();
  }

  private void record(SeenCertificate... seen) {
    recordVersions.record(VAULT, List.of("web"), List.of(seen), NOON, RUN);
  }

  private List<String> wanted(SeenCertificate... versions) {
    return recordVersions
        .wanted(VAULT, List.of(versions).stream().map(RecordVersionsTest::entry).toList())
        .stream()
        .map(ListedCertificate::version)
        .toList();
  }

  private static SeenCertificate listed(SeenCertificate seen) {
    return seen.listedAs(entry(seen).digest());
  }

  private static SeenCertificate unread(SeenCertificate seen) {
    return entry(seen).unread();
  }

  private static ListedCertificate entry(SeenCertificate seen) {
    ListedCertificate item = Scan.listed(seen);
    return new ListedCertificate(item.name(), seen.version(), item.sha1(), item.azure());
  }
}
