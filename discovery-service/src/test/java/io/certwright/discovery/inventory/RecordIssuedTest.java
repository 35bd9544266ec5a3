package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.whole;
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
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RecordIssuedTest {

  private static final InventoryVault VAULT = World.vault("kv-shop");
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  private final SetClock clock = new SetClock();
  private final InMemoryInventory inventory = new InMemoryInventory();
  private final InPlace.Events events = new InPlace.Events();
  private final RecordSighting sightings =
      new RecordSighting(inventory, events, new InPlace.NoTransactions(), UUID::randomUUID);
  private final RecordIssued recordIssued = new RecordIssued(sightings);

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

    Tally tally = sightings.record(VAULT, whole(clock.instant(), certificate("web", 1)), RUN);

    assertThat(tally).isEqualTo(new Tally(1, 0, 0, 0, 1));
    assertThat(events.take()).isEmpty();
    assertThat(inventory.known(inventory.lock(VAULT)).get(0).azure().contentType())
        .isEqualTo("application/x-pkcs12");
  }

  @Test
  void renewsAKnownLocation() {
    sightings.record(VAULT, whole(clock.instant(), certificate("web", 1)), RUN);
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 2)), clock.instant());

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.CertificateChanged.class,
            changed -> assertThat(changed.changed()).contains("version", "certificate"));
  }

  @Test
  void comesTooLateForALocationThatWasRenewedSince() {
    sightings.record(VAULT, whole(clock.instant(), certificate("web", 3)), RUN);
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 2)), clock.instant());

    assertThat(events.take()).isEmpty();
  }

  @Test
  void comesTooLateForACertificateThatWasDeletedSince() {
    Instant issuedAt = clock.instant();
    sightings.record(VAULT, whole(clock.instant(), certificate("web", 1)), RUN);
    clock.advance(Duration.ofMinutes(1));
    sightings.record(VAULT, whole(clock.instant()), RUN);
    clock.advance(Duration.ofMinutes(1));
    events.take();

    recordIssued.record(issued(VAULT.id().toString(), certificate("web", 1)), issuedAt);

    assertThat(events.take()).isEmpty();
    assertThat(inventory.known(inventory.lock(VAULT)).get(0).present()).isFalse();
  }

  @Test
  void spellsTheVaultAsItLikes() {
    sightings.record(VAULT, whole(clock.instant(), certificate("web", 1)), RUN);
    events.take();

    recordIssued.record(
        issued(VAULT.id().toString().toUpperCase(), certificate("web", 1)), clock.instant());

    assertThat(events.take()).isEmpty();
  }

  @Test
  void refusesAnEventThatNamesNoVault() {
    EnrollmentEvent.Issued issued = issued("kv-shop", certificate("web", 1));

    assertThatThrownBy(() -> recordIssued.record(issued, clock.instant()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("kv-shop");
  }

  private static EnrollmentEvent.Issued issued(String vault, SeenCertificate certificate) {
    return new EnrollmentEvent.Issued(
        UUID.randomUUID(),
        new EnrollmentEvent.Target(VAULT.accountId(), vault, VAULT.uri(), certificate.name()),
        UUID.randomUUID(),
        new EnrollmentEvent.Certificate(
            certificate.version(),
            certificate.sha256(),
            Base64.getEncoder().encodeToString(certificate.der()),
            true,
            true,
            "Self",
            certificate.azure().tags(),
            certificate.azure().createdAt(),
            certificate.azure().updatedAt()));
  }
}
