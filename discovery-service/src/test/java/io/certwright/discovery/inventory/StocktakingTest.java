package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.disabled;
import static io.certwright.discovery.inventory.World.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent.CertificateChanged;
import io.certwright.contracts.DiscoveryEvent.CertificateFound;
import io.certwright.contracts.DiscoveryEvent.CertificateGone;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.inventory.Stocktaking.Rereads;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The list alone decides what is read, written and told. */
class StocktakingTest {

  private static final InventoryVault VAULT = World.vault("kv-shop");
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());
  private static final Instant PURGE = NOON.plus(Duration.ofDays(90));

  private final InMemoryInventory inventory = new InMemoryInventory();
  private final InPlace.Events events = new InPlace.Events();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final Scan scan = Scan.in(inventory, events, transactions);

  @Test
  void readsNothingAndSaysNothingTheSecondTime() {
    scan(0, certificate("web", 1), certificate("mail", 1));
    assertThat(scan.read()).containsExactlyInAnyOrder("web", "mail");
    events.take();
    List<HistoryEntry> history = List.copyOf(inventory.history());

    Tally tally = scan(1, certificate("web", 1), certificate("mail", 1));

    assertThat(tally).isEqualTo(new Tally(2, 0, 0, 0, 2));
    assertThat(scan.read()).isEmpty();
    assertThat(events.take()).isEmpty();
    assertThat(inventory.history()).isEqualTo(history);
  }

  @Test
  void readsWhatTheListShowsToDiffer() {
    scan(0, certificate("web", 1), certificate("mail", 1), certificate("api", 1));
    scan.read();
    events.take();

    Tally tally =
        scan(
            1,
            certificate("web", 2),
            certificate("mail", 1, facts(1, Map.of("owner", "shop"))),
            certificate("api", 1));

    assertThat(scan.read()).containsExactlyInAnyOrder("web", "mail");
    assertThat(tally).isEqualTo(new Tally(3, 0, 2, 0, 1));
    assertThat(kinds()).containsExactlyInAnyOrder("NEW_VERSION,REPLACED_OUTSIDE", "TAGS");
  }

  @Test
  void keepsTheRowOfOneThatIsDisabledAndReadsItNot() {
    scan(0, certificate("web", 1));
    scan.read();
    events.take();
    SeenCertificate off = certificate("web", 1, disabled(facts(1, Map.of())));

    scan(1, off);
    scan(2, off);

    assertThat(scan.read()).isEmpty();
    assertThat(kinds()).containsExactly("DISABLED");
    assertThat(known("web").sha256()).isEqualTo(off.sha256());

    scan(3, certificate("web", 1));
    assertThat(scan.read()).containsExactly("web");
    assertThat(kinds()).containsExactly("ENABLED");
  }

  @Test
  void tellsWhatTheListSaysOfOneThatWasAlwaysDisabled() {
    SeenCertificate off = certificate("web", 1, disabled(facts(1, Map.of())));

    scan(0, off);

    assertThat(scan.read()).isEmpty();
    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            CertificateFound.class,
            found -> {
              assertThat(found.certificate().enabled()).isFalse();
              assertThat(found.certificate().subject()).isNull();
              assertThat(found.certificate().sha1Thumbprint()).isEqualTo(off.sha1());
              assertThat(found.certificate().notAfter()).isEqualTo(off.azure().expiresOn());
            });
  }

  @Test
  void readsTheNearestExpiryFirst() {
    scan(0, certificate("third", 3), certificate("first", 1), certificate("second", 2));

    assertThat(scan.read()).containsExactly("first", "second", "third");
  }

  @Test
  void knowsTheExpiryOfAllBeforeItReadsMuch() {
    ListedCertificate one = Scan.listed(certificate("web", 1));
    List<ListedCertificate> named =
        IntStream.rangeClosed(0, Stocktaking.BATCH)
            .mapToObj(n -> new ListedCertificate("web-" + n, null, one.sha1(), one.azure()))
            .toList();
    Stocktaking stock = take(NOON);
    stock.page(named);

    assertThat(stock.wanted()).hasSize(named.size());

    assertThat(known("web-500").azure().expiresOn()).isNotNull();
    assertThat(events.take()).isEmpty();
  }

  @Test
  void keepsWhatTheListSaidOfWhatMayNotBeRead() {
    Stocktaking stock = take(NOON);
    stock.page(List.of(Scan.listed(certificate("web", 1))));

    stock.keep(stock.wanted());

    assertThat(known("web").azure().expiresOn()).isEqualTo(facts(1, Map.of()).expiresOn());
    scan(1, certificate("web", 1));
    assertThat(scan.read()).containsExactly("web");
    assertThat(events.take()).singleElement().isInstanceOf(CertificateFound.class);
  }

  @Test
  void missesNothingAsLongAsTheListIsNotComplete() {
    scan(0, certificate("web", 1));
    events.take();
    Stocktaking stock = take(NOON.plusSeconds(60));

    stock.page(List.of());
    stock.wanted();

    assertThat(known("web").present()).isTrue();
    assertThat(events.take()).isEmpty();
  }

  @Test
  void saysOnceThatSomethingVanished() {
    scan(0, certificate("web", 1));
    events.take();

    assertThat(scan(1).gone()).isEqualTo(1);
    assertThat(scan(2).gone()).isZero();

    assertThat(gone()).containsExactly("VANISHED null");
  }

  @Test
  void keepsWhatWasObservedAfterTheScanBegan() {
    Stocktaking slow = take(NOON);
    new RecordSighting(inventory, events, transactions, UUID::randomUUID)
        .record(
            VAULT,
            Sighting.of(certificate("enrolled", 1), NOON.plusSeconds(1)),
            new Origin.Enrollment(UUID.randomUUID()));

    transactions.call(slow::finish);

    assertThat(known("enrolled").present()).isTrue();
  }

  @Test
  void missesNothingThatALaterScanSaw() {
    scan(0, certificate("web", 1));
    Stocktaking slow = take(NOON.plusSeconds(1));
    scan(2, certificate("web", 1));

    slow.wanted();
    transactions.call(slow::finish);

    assertThat(known("web").present()).isTrue();
  }

  @Test
  void tellsADeletionARecoveryAndAPurge() {
    scan(0, certificate("web", 1));
    events.take();
    Deletion deletion = new Deletion(NOON, PURGE);
    DeletedCertificate deleted =
        new DeletedCertificate(Scan.listed(certificate("web", 1)), deletion);

    scan.deleted(deleted);
    scan(1);
    scan(2);
    assertThat(gone()).containsExactly("DELETED " + PURGE);
    assertThat(known("web").state()).isEqualTo(LocationState.DELETED);

    scan.deleted();
    scan(3, certificate("web", 1));
    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            CertificateFound.class, found -> assertThat(found.kind()).isEqualTo("RECOVERED"));

    scan.deleted(deleted);
    scan(4);
    events.take();
    scan.deleted();
    scan.of(VAULT, PURGE.plusSeconds(1), RUN);
    assertThat(gone()).containsExactly("PURGED null");
  }

  @Test
  void findsWhatWasDeletedBeforeAnybodyLooked() {
    Scan always =
        Scan.in(
            inventory,
            events,
            transactions,
            new Rereads(new Rotation(Duration.ofDays(30)), new Rotation(Duration.ZERO)));
    always.deleted(
        new DeletedCertificate(
            Scan.listed(certificate("old", 1)), new Deletion(NOON.minusSeconds(60), PURGE)));
    always.of(VAULT, NOON, RUN);

    always.of(VAULT, NOON.plusSeconds(60), RUN);

    assertThat(gone()).containsExactly("DELETED " + PURGE);
    assertThat(known("old").state()).isEqualTo(LocationState.DELETED);
  }

  @Test
  void findsAPolicyThatNoListShows() {
    scan(0, certificate("web", 1));
    scan.read();
    events.take();
    AzureFacts plain = facts(1, Map.of());
    SeenCertificate other =
        certificate(
            "web",
            1,
            new AzureFacts(
                true,
                World.policy("{\"lifetime_actions\":[]}"),
                plain.recovery(),
                plain.tags(),
                plain.notBefore(),
                plain.expiresOn(),
                plain.createdAt(),
                plain.updatedAt()));
    Rotation month = new Rotation(Duration.ofDays(30));
    Scan rotating = Scan.in(inventory, events, transactions, new Rereads(month, month));

    rotating.of(VAULT, NOON.plus(Duration.ofDays(30)), RUN, other);

    assertThat(rotating.read()).containsExactly("web");
    assertThat(kinds()).containsExactly("POLICY");
    rotating.of(VAULT, NOON.plus(Duration.ofDays(30)).plusSeconds(1), RUN, other);
    assertThat(rotating.read()).isEmpty();
  }

  private Tally scan(int minute, SeenCertificate... there) {
    return scan.of(VAULT, NOON.plusSeconds(60L * minute), RUN, there);
  }

  private Stocktaking take(Instant at) {
    return Scan.take(inventory, events, transactions).take(VAULT, at, RUN, false, Supplier::get);
  }

  private KnownLocation known(String name) {
    return inventory.known(inventory.lock(VAULT).id(), List.of(name)).get(0);
  }

  private List<String> kinds() {
    return events.take().stream()
        .map(CertificateChanged.class::cast)
        .map(changed -> String.join(",", changed.kinds()))
        .toList();
  }

  private List<String> gone() {
    List<CertwrightEvent> told = events.take();
    return told.stream()
        .map(CertificateGone.class::cast)
        .map(gone -> gone.kind() + " " + gone.scheduledPurgeAt())
        .toList();
  }
}
