package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.certificate;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.SetClock;
import io.certwright.platform.problem.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIssuedTest {

  private static final InventoryVault VAULT = World.vault("kv-shop");
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  private final SetClock clock = new SetClock();
  private final InMemoryInventory inventory = new InMemoryInventory();
  private final InPlace.Events events = new InPlace.Events();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final Scan scan = Scan.in(inventory, events, transactions);
  private final RecordIssued recordIssued =
      new RecordIssued(
          new RecordSighting(inventory, events, transactions, UUID::randomUUID),
          new AttributeVersion(inventory, events, transactions));

  @Test
  void takesInACertificateThatNoScanHasSeen() {
    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), clock.instant());

    assertThat(events.take()).singleElement().isInstanceOf(DiscoveryEvent.CertificateFound.class);
  }

  @Test
  void changesNothingTheSecondTime() {
    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), clock.instant());
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), clock.instant());

    assertThat(events.take()).isEmpty();
    assertThat(inventory.history()).hasSize(1);
  }

  @Test
  void isConfirmedByTheNextScanWithoutAWord() {
    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), clock.instant());
    events.take();
    clock.advance(Duration.ofMinutes(1));

    Tally tally = scan.of(VAULT, clock.instant(), RUN, certificate("web", 1));

    assertThat(tally).isEqualTo(new Tally(1, 0, 0, 0, 1));
    assertThat(events.take()).isEmpty();
    assertThat(known().azure().policy().contentType()).isEqualTo("application/x-pkcs12");
  }

  @Test
  void renewsAKnownLocation() {
    scan.of(VAULT, clock.instant(), RUN, certificate("web", 1));
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 2)), clock.instant());

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateChanged.class,
            changed -> {
              assertThat(changed.changed()).contains("version", "certificate");
              assertThat(changed.kinds()).containsExactly("NEW_VERSION");
              assertThat(changed.enrollmentId()).isNotNull();
            });
  }

  @Test
  void saysOnceWhoMadeWhatAScanHasTold() {
    scan.of(VAULT, clock.instant(), RUN, certificate("web", 1));
    scan.of(VAULT, clock.instant().plusSeconds(1), RUN, certificate("web", 2));
    events.take();
    EnrollmentEvent.Issued late = issued(VAULT.id().toString(), certificate("web", 2));

    recordIssued.record(late, clock.instant());
    recordIssued.record(late, clock.instant());

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateChanged.class,
            changed -> {
              assertThat(changed.kinds()).containsExactly("ATTRIBUTED");
              assertThat(changed.enrollmentId()).isEqualTo(late.enrollmentId());
              assertThat(changed.certificate().thumbprint())
                  .isEqualTo(certificate("web", 2).sha256());
            });
  }

  @Test
  void comesTooLateForALocationThatWasRenewedSince() {
    scan.of(VAULT, clock.instant(), RUN, certificate("web", 3));
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 2)), clock.instant());

    assertThat(events.take()).isEmpty();
  }

  @Test
  void comesTooLateForACertificateThatWasDeletedSince() {
    Instant issuedAt = clock.instant();
    scan.of(VAULT, clock.instant(), RUN, certificate("web", 1));
    clock.advance(Duration.ofMinutes(1));
    scan.of(VAULT, clock.instant(), RUN);
    clock.advance(Duration.ofMinutes(1));
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), issuedAt);

    assertThat(events.take()).isEmpty();
    assertThat(known().present()).isFalse();
  }

  @Test
  void spellsTheVaultAsItLikes() {
    scan.of(VAULT, clock.instant(), RUN, certificate("web", 1));
    events.take();

    recordIssued.record(
        issued(VAULT.id().toString().toUpperCase(), certificate("web", 1)), clock.instant());

    assertThat(events.take()).noneMatch(DiscoveryEvent.CertificateFound.class::isInstance);
  }

  @Test
  void refusesAnEventThatNamesNoVault() {
    EnrollmentEvent.Issued issued = issued("kv-shop", certificate("web", 1));

    assertThatThrownBy(() -> recordIssued.record(issued, clock.instant()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("kv-shop");
  }

  private KnownLocation known() {
    return inventory.known(inventory.lock(VAULT).id(), List.of("web")).get(0);
  }

  private static EnrollmentEvent.Issued issued(String vault, SeenCertificate certificate) {
    return new EnrollmentEvent.Issued(
        UUID.randomUUID(),
        new EnrollmentEvent.Target(VAULT.accountId(), vault, VAULT.uri(), certificate.name()),
        UUID.randomUUID(),
        new EnrollmentEvent.Certificate(
            certificate.version(),
            certificate.sha256(),
            Base64.getEncoder().encodeToString(certificate.content().der()),
            true,
            true,
            "Self",
            certificate.azure().tags(),
            certificate.azure().createdAt(),
            certificate.azure().updatedAt()));
  }
}
