package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.facts;
import static io.certwright.discovery.inventory.World.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciliationTest {

  private static final Instant MORNING = NOON.minusSeconds(3600);

  @Test
  void findsWhatIsNew() {
    Reconciliation found = reconcile(List.of(), whole(NOON, certificate("web", 1)));

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Found.class);
    assertThat(found.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0));
  }

  @Test
  void leavesAloneWhatIsUnchanged() {
    Reconciliation found =
        reconcile(List.of(known(certificate("web", 1))), whole(NOON, certificate("web", 1)));

    assertThat(found.changes()).isEmpty();
    assertThat(found.tally()).isEqualTo(new Tally(1, 0, 0, 0, 1));
  }

  @Test
  void comparesNamesWithoutRegardToCase() {
    Reconciliation found =
        reconcile(List.of(known(certificate("Web", 1))), whole(NOON, certificate("wEB", 1)));

    assertThat(found.changes())
        .noneMatch(LocationChange.Gone.class::isInstance)
        .noneMatch(LocationChange.Found.class::isInstance);
  }

  @Test
  void tellsANewVersion() {
    Reconciliation found =
        reconcile(List.of(known(certificate("web", 1))), whole(NOON, certificate("web", 2)));

    assertThat(fields(found))
        .containsExactly("version", "certificate", "azureNotBefore", "azureExpiresOn");
    assertThat(found.tally()).isEqualTo(new Tally(1, 0, 1, 0, 0));
  }

  static Stream<Arguments> attributes() {
    return Stream.of(
        change("enabled", a -> with(a, false, a.exportable(), a.contentType(), a.policyIssuer())),
        change("exportable", a -> with(a, true, false, a.contentType(), a.policyIssuer())),
        change("contentType", a -> with(a, true, true, "application/x-pem-file", "Self")),
        change("policyIssuer", a -> with(a, true, true, a.contentType(), "Unknown")),
        change("tags", a -> facts(1, Map.of("owner", "shop"))));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void tellsAChangedAttribute(String field, UnaryOperator<AzureFacts> change) {
    SeenCertificate changed = certificate("web", 1, change.apply(facts(1, Map.of())));

    assertThat(fields(reconcile(List.of(known(certificate("web", 1))), whole(NOON, changed))))
        .containsExactly(field);
  }

  @Test
  void tellsWhatIsGoneOnceAllWasSeen() {
    Reconciliation found = reconcile(List.of(known(certificate("web", 1))), whole(NOON));

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Gone.class);
    assertThat(found.tally()).isEqualTo(new Tally(0, 0, 0, 1, 0));
  }

  @Test
  void missesNothingThatWasNotLookedFor() {
    Reconciliation found =
        reconcile(List.of(known(certificate("web", 1))), Sighting.of(certificate("mail", 1), NOON));

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Found.class);
  }

  @Test
  void saysGoneOnce() {
    KnownLocation gone = gone(certificate("web", 1));

    assertThat(reconcile(List.of(gone), whole(NOON)).changes()).isEmpty();
  }

  @Test
  void welcomesBackWhatWasGone() {
    KnownLocation gone = gone(certificate("web", 1));

    Reconciliation found = reconcile(List.of(gone), whole(NOON, certificate("web", 1)));

    assertThat(found.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            LocationChange.Returned.class,
            returned -> assertThat(returned.locationId()).isEqualTo(gone.id()));
    assertThat(found.tally().added()).isEqualTo(1);
  }

  @Test
  void keepsWhatWasObservedAfterTheScanBegan() {
    KnownLocation enrolledMeanwhile = known(certificate("web", 1), NOON.plusSeconds(1));

    assertThat(reconcile(List.of(enrolledMeanwhile), whole(NOON)).changes()).isEmpty();
  }

  @Test
  void keepsTheVersionThatIsYoungerByAzuresClock() {
    KnownLocation renewedMeanwhile = known(certificate("web", 2));

    Reconciliation found = reconcile(List.of(renewedMeanwhile), whole(NOON, certificate("web", 1)));

    assertThat(found.changes()).isEmpty();
    assertThat(found.tally()).isEqualTo(new Tally(1, 0, 0, 0, 1));
  }

  @Test
  void completesWhatAnEventDidNotTell() {
    SeenCertificate whole = certificate("web", 1);
    AzureFacts told = whole.azure();
    AzureFacts less =
        new AzureFacts(
            true,
            true,
            null,
            "Self",
            null,
            Map.of(),
            null,
            null,
            told.createdAt(),
            told.updatedAt());

    Reconciliation found =
        reconcile(List.of(known(certificate("web", 1, less))), whole(NOON, whole));

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Completed.class);
    assertThat(found.tally()).isEqualTo(new Tally(1, 0, 0, 0, 1));
    assertThat(reconcile(List.of(known(whole)), whole(NOON, certificate("web", 1, less))).changes())
        .isEmpty();
  }

  @Test
  void countsANameOnceThatIsListedTwice() {
    Reconciliation found =
        reconcile(List.of(), whole(NOON, certificate("web", 1), certificate("WEB", 2)));

    assertThat(found.changes()).hasSize(1);
    assertThat(found.tally().seen()).isEqualTo(1);
  }

  private static Arguments change(String field, UnaryOperator<AzureFacts> change) {
    return Arguments.of(field, change);
  }

  private static AzureFacts with(
      AzureFacts facts, boolean enabled, boolean exportable, String contentType, String issuer) {
    return new AzureFacts(
        enabled,
        exportable,
        contentType,
        issuer,
        facts.keyReuse(),
        facts.tags(),
        facts.notBefore(),
        facts.expiresOn(),
        facts.createdAt(),
        facts.updatedAt());
  }

  private static Reconciliation reconcile(List<KnownLocation> known, Sighting sighting) {
    return Reconciliation.of(known, sighting, UUID::randomUUID);
  }

  private static List<String> fields(Reconciliation found) {
    return ((LocationChange.Changed) found.changes().get(0)).fields();
  }

  private static KnownLocation known(SeenCertificate certificate) {
    return known(certificate, MORNING);
  }

  private static KnownLocation known(SeenCertificate certificate, Instant observedAt) {
    return location(certificate, true, observedAt);
  }

  private static KnownLocation gone(SeenCertificate certificate) {
    return location(certificate, false, MORNING);
  }

  private static KnownLocation location(
      SeenCertificate certificate, boolean present, Instant observedAt) {
    return new KnownLocation(
        UUID.randomUUID(),
        certificate.name(),
        present,
        certificate.version(),
        certificate.sha256(),
        certificate.azure(),
        observedAt);
  }
}
