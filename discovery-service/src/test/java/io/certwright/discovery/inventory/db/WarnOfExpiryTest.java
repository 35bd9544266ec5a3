package io.certwright.discovery.inventory.db;

import static io.certwright.discovery.inventory.World.certificate;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent.CertificateExpiring;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.ExpiryNotices;
import io.certwright.discovery.inventory.ExpirySteps;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.inventory.SeenCertificate;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.WarnOfExpiry;
import io.certwright.discovery.inventory.World;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Warnings of expiry, claimed from PostgreSQL. Every certificate here ends on 1 January 2027. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class WarnOfExpiryTest {

  private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

  private final ExpiryNotices notices;
  private final Transactions transactions;
  private final Scan scan;
  private final Database database;
  private final InPlace.Events events = new InPlace.Events();
  private final InventoryVault vault =
      World.vault("kv-" + UUID.randomUUID().toString().substring(0, 8));
  private Instant seenAt = before(120);

  WarnOfExpiryTest(
      ExpiryNotices notices, Transactions transactions, TakeStock takeStock, Database database) {
    this.notices = notices;
    this.transactions = transactions;
    this.scan = new Scan(takeStock, transactions);
    this.database = database;
  }

  @BeforeEach
  void leaveTheCertificatesOfOtherTestsAlone() {
    transactions.run(() -> notices.adopt(steps(), seenAt));
    transactions.run(
        () -> database.update("UPDATE location SET notice_at = NULL", parameters -> {}));
  }

  @Test
  void warnsOnceForEachStep() {
    seen(certificate("web", 1));

    warn(before(100));
    assertThat(events.take()).isEmpty();

    warn(before(90));
    warn(before(89));
    assertThat(days()).containsExactly(90);

    warn(before(60));
    warn(before(13));
    assertThat(days()).containsExactly(60, 14);

    warn(before(0));
    assertThat(days()).isEmpty();
  }

  @Test
  void tellsWhatEnds() {
    seen(certificate("web", 1));

    warn(before(90));

    CertificateExpiring told = (CertificateExpiring) events.take().get(0);
    assertThat(told.location().certificateName()).isEqualTo("web");
    assertThat(told.location().vault()).isEqualTo(vault.id().toString());
    assertThat(told.certificate().thumbprint()).isEqualTo(certificate("web", 1).sha256());
    assertThat(told.expiresAt()).isEqualTo(END);
  }

  @Test
  void skipsTheStepsThatWereMissed() {
    seenAt = before(20);
    seen(certificate("web", 1));

    warn(before(20));
    warn(before(20));

    assertThat(days()).containsExactly(30);
  }

  @Test
  void warnsOfEachVersion() {
    seen(certificate("web", 1));
    warn(before(90));
    seenAt = before(80);
    seen(certificate("web", 2));

    warn(before(80));

    assertThat(events.take().stream().map(WarnOfExpiryTest::thumbprint))
        .containsExactly(certificate("web", 1).sha256(), certificate("web", 2).sha256());
  }

  @Test
  void saysNothingOfWhatIsDisabledOrGone() {
    SeenCertificate web = certificate("web", 1);
    SeenCertificate off = certificate("web", 1, World.disabled(web.azure()));
    seen(web, certificate("mail", 1));
    seenAt = before(110);
    seen(off);

    warn(before(90));
    assertThat(days()).isEmpty();

    seenAt = before(80);
    seen(web);
    warn(before(80));
    assertThat(days()).containsExactly(90);
  }

  @Test
  void doesNotRepeatItselfWhenSomethingElseChanges() {
    seen(certificate("web", 1));
    warn(before(90));
    seenAt = before(85);
    seen(certificate("web", 1, World.facts(1, Map.of("owner", "shop"))));

    warn(before(85));

    assertThat(days()).containsExactly(90);
  }

  @Test
  void looksAtEverythingAnewWhenTheStepsChange() {
    seen(certificate("web", 1));
    warn(before(90));

    warn(ExpirySteps.of(List.of(100)), before(88));

    assertThat(days()).containsExactly(90, 100);
  }

  @Test
  void warnsOnceHoweverManyReplicasThereAre() throws Exception {
    scan.of(
        vault,
        seenAt,
        new Origin.Run(UUID.randomUUID()),
        IntStream.range(0, 40).mapToObj(number -> certificate("web-" + number, 1)).toList());
    ExecutorService replicas = Executors.newFixedThreadPool(4);
    List<InPlace.Events> told =
        IntStream.range(0, 4).mapToObj(replica -> new InPlace.Events()).toList();

    List<Future<?>> running =
        told.stream()
            .<Future<?>>map(replica -> replicas.submit(() -> warn(steps(), before(90), replica)))
            .toList();
    for (Future<?> replica : running) {
      replica.get();
    }
    replicas.shutdown();

    assertThat(told.stream().flatMap(replica -> replica.take().stream())).hasSize(40);
  }

  private void seen(SeenCertificate... there) {
    scan.of(vault, seenAt, new Origin.Run(UUID.randomUUID()), there);
  }

  private void warn(Instant now) {
    warn(steps(), now);
  }

  private void warn(ExpirySteps steps, Instant now) {
    warn(steps, now, events);
  }

  private void warn(ExpirySteps steps, Instant now, InPlace.Events replica) {
    new WarnOfExpiry(notices, steps, replica, transactions, Clock.fixed(now, ZoneOffset.UTC))
        .warn();
  }

  private List<Integer> days() {
    return events.take().stream()
        .map(CertificateExpiring.class::cast)
        .filter(told -> told.location().vault().equals(vault.id().toString()))
        .map(CertificateExpiring::days)
        .toList();
  }

  private static String thumbprint(CertwrightEvent event) {
    return ((CertificateExpiring) event).certificate().thumbprint();
  }

  private static ExpirySteps steps() {
    return ExpirySteps.of(List.of(90, 60, 30, 14, 7, 3, 1));
  }

  private static Instant before(int days) {
    return END.minus(Duration.ofDays(days));
  }
}
