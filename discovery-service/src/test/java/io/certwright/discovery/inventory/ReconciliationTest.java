package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static io.certwright.discovery.inventory.World.certificate;
import static io.certwright.discovery.inventory.World.disabled;
import static io.certwright.discovery.inventory.World.facts;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ReconciliationTest {

  private static final Instant MORNING = NOON.minusSeconds(3600);
  private static final Origin RUN = new Origin.Run(UUID.randomUUID());

  @Test
  void findsWhatIsNew() {
    Reconciliation found = reconcile(List.of(), certificate("web", 1));

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Found.class);
    assertThat(found.tally()).isEqualTo(new Tally(1, 1, 0, 0, 0));
  }

  @Test
  void leavesAloneWhatIsUnchanged() {
    Reconciliation found = reconcile(List.of(known(certificate("web", 1))), certificate("web", 1));

    assertThat(found.changes()).isEmpty();
    assertThat(found.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0));
  }

  @Test
  void comparesNamesWithoutRegardToCase() {
    Reconciliation found = reconcile(List.of(known(certificate("Web", 1))), certificate("wEB", 1));

    assertThat(found.changes()).noneMatch(LocationChange.Found.class::isInstance);
  }

  @Test
  void tellsANewVersionThatNoEnrollmentIsKnownToHaveMade() {
    Reconciliation found = reconcile(List.of(known(certificate("web", 1))), certificate("web", 2));

    assertThat(changed(found).fields())
        .containsExactly("version", "certificate", "azureNotBefore", "azureExpiresOn");
    assertThat(changed(found).kinds())
        .containsExactly(ChangeKind.NEW_VERSION, ChangeKind.REPLACED_OUTSIDE);
    assertThat(found.tally()).isEqualTo(new Tally(1, 0, 1, 0, 0));
  }

  @Test
  void holdsBackItsJudgementOfAVersionThatCarriesTheTagOfAnotherEnrollment() {
    Map<String, String> first = Map.of(EnrollmentEvent.TAG, "one");
    Map<String, String> second = Map.of(EnrollmentEvent.TAG, "two");
    KnownLocation known = known(certificate("web", 1, facts(1, first)));

    assertThat(changed(reconcile(List.of(known), certificate("web", 2, facts(2, second)))).kinds())
        .containsExactly(ChangeKind.NEW_VERSION, ChangeKind.TAGS);
    assertThat(changed(reconcile(List.of(known), certificate("web", 2, facts(2, first)))).kinds())
        .containsExactly(ChangeKind.NEW_VERSION, ChangeKind.REPLACED_OUTSIDE);
  }

  static List<Arguments> attributes() {
    AzureFacts plain = facts(1, Map.of());
    return List.of(
        Arguments.of("enabled", ChangeKind.DISABLED, disabled(plain)),
        Arguments.of("tags", ChangeKind.TAGS, facts(1, Map.of("owner", "shop"))),
        Arguments.of(
            "exportable",
            ChangeKind.POLICY,
            with(new PolicyFacts(false, "application/x-pkcs12", "Self", false, "{}", null))),
        Arguments.of(
            "contentType",
            ChangeKind.POLICY,
            with(new PolicyFacts(true, "application/x-pem-file", "Self", false, "{}", null))),
        Arguments.of(
            "policyIssuer",
            ChangeKind.POLICY,
            with(new PolicyFacts(true, "application/x-pkcs12", "Unknown", false, "{}", null))),
        Arguments.of("policy", ChangeKind.POLICY, with(World.policy("{\"lifetime_actions\":[]}"))),
        Arguments.of(
            "recovery",
            ChangeKind.ATTRIBUTES,
            new AzureFacts(
                true,
                plain.policy(),
                new AzureFacts.Recovery("Recoverable", 90),
                Map.of(),
                plain.notBefore(),
                plain.expiresOn(),
                plain.createdAt(),
                plain.updatedAt())),
        Arguments.of(
            "azureExpiresOn",
            ChangeKind.ATTRIBUTES,
            new AzureFacts(
                true,
                plain.policy(),
                plain.recovery(),
                Map.of(),
                plain.notBefore(),
                NOON,
                plain.createdAt(),
                plain.updatedAt())));
  }

  @ParameterizedTest
  @MethodSource("attributes")
  void tellsAChangedAttribute(String field, ChangeKind kind, AzureFacts now) {
    Reconciliation found =
        reconcile(List.of(known(certificate("web", 1))), certificate("web", 1, now));

    assertThat(changed(found).fields()).containsExactly(field);
    assertThat(changed(found).kinds()).containsExactly(kind);
  }

  @Test
  void welcomesBackWhatWasGone() {
    KnownLocation gone = in(LocationState.GONE, certificate("web", 1));

    Reconciliation found = reconcile(List.of(gone), certificate("web", 1));

    assertThat(found.changes())
        .singleElement()
        .isInstanceOfSatisfying(
            LocationChange.Returned.class,
            returned -> {
              assertThat(returned.locationId()).isEqualTo(gone.id());
              assertThat(returned.kind()).isEqualTo(ChangeKind.RETURNED);
            });
    assertThat(found.tally().added()).isEqualTo(1);
  }

  @Test
  void tellsWhatWasRecovered() {
    KnownLocation deleted = in(LocationState.DELETED, certificate("web", 1));

    Reconciliation found = reconcile(List.of(deleted), certificate("web", 1));

    assertThat(((LocationChange.Returned) found.changes().get(0)).kind())
        .isEqualTo(ChangeKind.RECOVERED);
  }

  @Test
  void keepsTheVersionThatIsYoungerByAzuresClock() {
    KnownLocation renewedMeanwhile = known(certificate("web", 2));

    assertThat(reconcile(List.of(renewedMeanwhile), certificate("web", 1)).changes()).isEmpty();
  }

  @Test
  void completesWhatAnEventDidNotTell() {
    SeenCertificate whole = certificate("web", 1);
    AzureFacts told = whole.azure();
    AzureFacts less =
        new AzureFacts(
            true,
            PolicyFacts.of(true, "Self"),
            null,
            Map.of(),
            null,
            null,
            told.createdAt(),
            told.updatedAt());

    Reconciliation found = reconcile(List.of(known(certificate("web", 1, less))), whole);

    assertThat(found.changes()).singleElement().isInstanceOf(LocationChange.Completed.class);
    assertThat(found.tally()).isEqualTo(new Tally(0, 0, 0, 0, 0));
    assertThat(reconcile(List.of(known(whole)), certificate("web", 1, less)).changes()).isEmpty();
  }

  @Test
  void remembersThatItReadAgainWhatIsUnchanged() {
    SeenCertificate read = certificate("web", 1).listedAs("digest");

    assertThat(reconcile(List.of(known(certificate("web", 1))), read).changes())
        .singleElement()
        .isInstanceOf(LocationChange.Confirmed.class);
  }

  @Test
  void keepsTheCertificateOfOneThatWasDisabledAndIsNotRead() {
    SeenCertificate web = certificate("web", 1);
    SeenCertificate unread = Scan.listed(certificate("web", 1, disabled(web.azure()))).unread();

    LocationChange.Changed changed = changed(reconcile(List.of(known(web)), unread));

    assertThat(changed.kinds()).containsExactly(ChangeKind.DISABLED);
    assertThat(changed.certificate().version()).isEqualTo(web.version());
    assertThat(changed.certificate().sha256()).isEqualTo(web.sha256());
  }

  @Test
  void knowsNoVersionOfADisabledOneThatItNeverRead() {
    SeenCertificate next = certificate("web", 2, disabled(facts(2, Map.of())));

    LocationChange.Changed changed =
        changed(reconcile(List.of(known(certificate("web", 1))), Scan.listed(next).unread()));

    assertThat(changed.kinds()).contains(ChangeKind.NEW_VERSION, ChangeKind.DISABLED);
    assertThat(changed.certificate().version()).isNull();
    assertThat(changed.certificate().sha256()).isNull();
  }

  @Test
  void tellsNobodyOfWhatIsListedAndStillToBeRead() {
    SeenCertificate listed = Scan.listed(certificate("web", 1)).unread();

    assertThat(reconcile(List.of(), listed).changes())
        .singleElement()
        .isInstanceOf(LocationChange.Listed.class);
  }

  @Test
  void findsWhatWasOnlyListedOnceItIsRead() {
    SeenCertificate listed = Scan.listed(certificate("web", 1)).unread();
    KnownLocation unannounced = location(listed, LocationState.PRESENT, false);

    assertThat(reconcile(List.of(unannounced), listed).changes()).isEmpty();
    assertThat(reconcile(List.of(unannounced), certificate("web", 1)).changes())
        .singleElement()
        .isInstanceOfSatisfying(
            LocationChange.Found.class,
            found -> assertThat(found.locationId()).isEqualTo(unannounced.id()));
  }

  @Test
  void countsANameOnceThatIsSeenTwice() {
    Reconciliation found = reconcile(List.of(), certificate("web", 1), certificate("WEB", 2));

    assertThat(found.changes()).hasSize(1);
  }

  private static AzureFacts with(PolicyFacts policy) {
    AzureFacts plain = facts(1, Map.of());
    return new AzureFacts(
        true,
        policy,
        plain.recovery(),
        Map.of(),
        plain.notBefore(),
        plain.expiresOn(),
        plain.createdAt(),
        plain.updatedAt());
  }

  private static Reconciliation reconcile(List<KnownLocation> known, SeenCertificate... seen) {
    return Reconciliation.of(known, new Sighting(List.of(seen), NOON), RUN, UUID::randomUUID);
  }

  private static LocationChange.Changed changed(Reconciliation found) {
    return (LocationChange.Changed) found.changes().get(0);
  }

  private static KnownLocation known(SeenCertificate certificate) {
    return in(LocationState.PRESENT, certificate);
  }

  private static KnownLocation in(LocationState state, SeenCertificate certificate) {
    return location(certificate, state, true);
  }

  private static KnownLocation location(
      SeenCertificate certificate, LocationState state, boolean announced) {
    return new KnownLocation(
        UUID.randomUUID(),
        certificate.name(),
        state,
        announced,
        certificate.version(),
        certificate.sha1(),
        certificate.identity(),
        certificate.azure(),
        null,
        MORNING);
  }
}
