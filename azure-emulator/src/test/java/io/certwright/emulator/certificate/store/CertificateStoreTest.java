package io.certwright.emulator.certificate.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.emulator.MovableClock;
import io.certwright.emulator.TestAuthority;
import io.certwright.emulator.certificate.CertificateAuthorities;
import io.certwright.emulator.certificate.CertificateVersion;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.NewCertificate;
import io.certwright.emulator.certificate.PendingOperation;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.AlternativeNames;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Curve;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.KeyProperties;
import io.certwright.emulator.certificate.policy.KeyType;
import io.certwright.emulator.certificate.x509.CertificateFacts;
import io.certwright.emulator.certificate.x509.Material;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.pkcs.PKCS10CertificationRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CertificateStoreTest {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final KeyProperties P_256 =
      new KeyProperties(KeyType.EC, 256, Curve.P_256, true, false);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-24T10:00:00Z"));
  private final CertificateStore store =
      new CertificateStore(
          clock,
          Delays.ordinary(),
          new Retention(Duration.ofDays(7), false),
          SeededCertificates.NONE,
          CertificateAuthorities.NONE);

  @Test
  void finishesASelfSignedCertificateInItsTime() {
    create("self", Issuer.SELF, P_256);
    assertThat(store.get("self").isDraft()).isTrue();
    clock.move(SECOND);
    CertificateVersion finished = store.get("self").latest();
    assertThat(finished.isDraft()).isFalse();
    assertThat(finished.notBefore()).isEqualTo(Instant.parse("2026-11-24T09:50:01Z"));
    assertThat(finished.expires()).isEqualTo(Instant.parse("2027-11-24T10:00:01Z"));
  }

  @Test
  void cancelsWhatNobodyMerges() {
    create("cancelled", Issuer.UNKNOWN, P_256);
    PendingOperation asked = store.cancelPending("cancelled").pending();
    assertThat(asked.isInProgress()).isTrue();
    assertThat(asked.cancellationRequested()).isTrue();
    clock.move(SECOND);
    assertThat(store.getPending("cancelled").pending().status().wireName()).isEqualTo("cancelled");
    assertRefused(() -> store.cancelPending("cancelled"), 403);
    create("cancelled", Issuer.UNKNOWN, P_256);
  }

  @Test
  void cancelsASelfSignedCertificateWhenAskedAtOnce() {
    create("at-once", Issuer.SELF, P_256);
    store.cancelPending("at-once");
    clock.move(SECOND);
    PendingOperation ended = store.getPending("at-once").pending();
    assertThat(ended.status()).isEqualTo(PendingOperation.Status.CANCELLED);
    assertThat(ended.cancellationRequested()).isTrue();
  }

  @Test
  void losesTheRaceToCancelASelfSignedCertificate() {
    create("race", Issuer.SELF, P_256);
    clock.move(SECOND.dividedBy(2));
    store.cancelPending("race");
    clock.move(SECOND);
    PendingOperation ended = store.getPending("race").pending();
    assertThat(ended.status()).isEqualTo(PendingOperation.Status.COMPLETED);
    assertThat(ended.cancellationRequested()).isFalse();
  }

  @Test
  void hidesADeletedCertificateUntilItIsDeleted() {
    finish("deleted");
    DeletedCertificate deleted = store.delete("deleted");
    assertThat(deleted.scheduledPurgeAt()).isEqualTo(deleted.deletedAt().plusSeconds(604800));
    assertRefused(() -> store.get("deleted"), 404);
    assertRefused(() -> store.getDeleted("deleted"), 404);
    assertConflict(() -> store.recover("deleted"), "ObjectIsBeingDeleted");
    assertConflict(() -> store.requireFree("deleted"), "ObjectIsBeingDeleted");
    clock.move(SECOND);
    assertThat(store.getDeleted("deleted")).isEqualTo(deleted);
    assertConflict(() -> store.requireFree("DELETED"), "ObjectIsDeletedButRecoverable");
  }

  @Test
  void bringsARecoveredCertificateBackAsItWas() {
    finish("recovered");
    StoredCertificate before = store.get("recovered");
    store.delete("recovered");
    clock.move(SECOND);
    store.recover("recovered");
    assertRefused(() -> store.get("recovered"), 404);
    assertConflict(() -> store.requireFree("recovered"), "ObjectIsBeingRecovered");
    clock.move(SECOND);
    assertThat(store.get("recovered")).isEqualTo(before);
  }

  @Test
  void freesAPurgedNameAfterAWhile() {
    finish("purged");
    store.delete("purged");
    clock.move(SECOND);
    store.purge("purged");
    assertRefused(() -> store.getDeleted("purged"), 404);
    assertConflict(() -> store.requireFree("purged"), "ObjectIsBeingDeleted");
    clock.move(SECOND);
    store.requireFree("purged");
  }

  @Test
  void purgesByItselfWhenTheRetentionIsOver() {
    finish("kept");
    store.delete("kept");
    clock.move(Duration.ofDays(7));
    assertRefused(() -> store.getDeleted("kept"), 404);
    assertThat(store.counts()).isEqualTo(new Counts(0, 0, 0, 0));
  }

  @Test
  void purgesNothingUnderPurgeProtection() {
    CertificateStore guarded =
        new CertificateStore(
            clock,
            Delays.none(),
            new Retention(Duration.ofDays(90), true),
            SeededCertificates.NONE,
            CertificateAuthorities.NONE);
    guarded.create("kept", order(Issuer.SELF, P_256));
    guarded.delete("kept");
    assertRefused(() -> guarded.purge("kept"), 403);
  }

  @Test
  void restoresNothingOverACertificate() {
    finish("restored");
    StoredCertificate backup = store.get("restored");
    finish("restored");
    assertThat(store.restore(backup)).isEmpty();
    assertThat(store.get("restored").versions()).hasSize(2);
    store.delete("restored");
    clock.move(Duration.ofDays(7));
    assertThat(store.restore(backup)).contains(backup.withPending(null));
  }

  @Test
  void makesANewKeyForEachVersionUnlessOneOfItsKindIsToBeReused() {
    KeyProperties reused = new KeyProperties(KeyType.EC, 256, Curve.P_256, true, true);
    finish("fresh");
    byte[] first = key("fresh");
    finish("fresh");
    assertThat(key("fresh")).isNotEqualTo(first);
    create("same", Issuer.SELF, reused);
    clock.move(SECOND);
    byte[] kept = key("same");
    create("same", Issuer.SELF, reused);
    clock.move(SECOND);
    assertThat(key("same")).isEqualTo(kept);
    assertThat(store.get("same").versions()).hasSize(2);
    create("same", Issuer.SELF, new KeyProperties(KeyType.EC, 384, Curve.P_384, true, true));
    clock.move(SECOND);
    Material other = store.get("same").latest().material().get();
    assertThat(new CertificateFacts(other.certificate()).key(true).curve()).isEqualTo(Curve.P_384);
  }

  @Test
  void listsByUpperCaseAndLeavesDraftsOutUnlessAskedFor() {
    finish("b");
    finish("A");
    finish("c");
    create("draft", Issuer.UNKNOWN, P_256);
    Page<StoredCertificate> first = store.list("", 2, false);
    assertThat(first.items()).extracting(StoredCertificate::name).containsExactly("A", "b");
    assertThat(store.list(first.next().orElseThrow(), 2, false).items())
        .extracting(StoredCertificate::name)
        .containsExactly("c");
    assertThat(store.list("", 25, true).items()).hasSize(4);
    assertThat(store.counts()).isEqualTo(new Counts(3, 3, 1, 0));
  }

  @ParameterizedTest
  @CsvSource({
    "RSA, 2048, , 1.2.840.113549.1.1.11",
    "RSA, 3072, , 1.2.840.113549.1.1.11",
    "EC, 256, P_256, 1.2.840.10045.4.3.2",
    "EC, 256, P_256K, 1.2.840.10045.4.3.2",
    "EC, 384, P_384, 1.2.840.10045.4.3.3",
    "EC, 521, P_521, 1.2.840.10045.4.3.4",
    "EC_HSM, 256, P_256, 1.2.840.10045.4.3.2",
  })
  void makesRealRequestsAndCertificatesOfEveryKey(
      KeyType type, int size, Curve curve, String algorithm) throws IOException {
    // Given
    KeyProperties key = new KeyProperties(type, size, curve, !type.isHardware(), false);
    // When
    PKCS10CertificationRequest request =
        new PKCS10CertificationRequest(
            create("key", Issuer.SELF, key).pending().request().get().csr());
    clock.move(SECOND);
    Material material = store.get("key").latest().material().get();
    // Then
    assertThat(request.getSignatureAlgorithm().getAlgorithm()).hasToString(algorithm);
    assertThat(request.getSubject()).hasToString("C=US,O=Contoso,CN=a.example");
    assertThat(material.certificate().getSubjectPublicKeyInfo())
        .isEqualTo(request.getSubjectPublicKeyInfo());
    assertThat(material.certificate().getSignatureAlgorithm().getAlgorithm())
        .hasToString(algorithm);
    assertThat(new CertificateFacts(material.certificate()).key(true).size()).isEqualTo(size);
  }

  @Test
  void knowsTheOrderInWhichAChainWasSent() throws IOException {
    // Given
    TestAuthority authority = new TestAuthority();
    SubjectPublicKeyInfo anyKey =
        SubjectPublicKeyInfo.getInstance(TestAuthority.generateKey().getPublic().getEncoded());
    byte[] root =
        authority.certificate(new X500Name("CN=Test CA"), anyKey, Duration.ofDays(99)).getEncoded();
    byte[] stranger =
        authority
            .certificate(new X500Name("CN=Stranger"), anyKey, Duration.ofDays(99))
            .getEncoded();
    byte[] leaf =
        authority.sign(create("chain", Issuer.UNKNOWN, P_256).pending().request().get().csr());
    // When / Then
    assertRefused(() -> store.merge("chain", List.of(leaf, stranger), null), 400);
    Material merged = store.merge("chain", List.of(root, leaf), null).latest().material().get();
    assertThat(merged.der()).isEqualTo(leaf);
    assertThat(merged.chain().get(1).getEncoded()).isEqualTo(root);
    assertThat(merged.chainAsSent().get(0).getEncoded()).isEqualTo(root);
  }

  private void finish(String name) {
    create(name, Issuer.SELF, P_256);
    clock.move(SECOND);
  }

  private StoredCertificate create(String name, Issuer issuer, KeyProperties key) {
    return store.create(name, order(issuer, key));
  }

  private byte[] key(String name) {
    return store.get(name).latest().material().get().privateKey().getEncoded();
  }

  private NewCertificate order(Issuer issuer, KeyProperties key) {
    CertificatePolicy policy =
        new CertificatePolicy(
            key,
            CertificatePolicy.PKCS12,
            "CN=a.example, O=Contoso, C=US",
            AlternativeNames.dns(List.of("a.example")),
            List.of("1.3.6.1.5.5.7.3.1"),
            List.of("digitalSignature"),
            12,
            false,
            List.of(),
            issuer,
            clock.instant(),
            clock.instant());
    return new NewCertificate(policy, null, null, null);
  }

  private static void assertRefused(Runnable operation, int status) {
    assertThatThrownBy(operation::run)
        .isInstanceOfSatisfying(
            KeyVaultError.class, error -> assertThat(error.status()).isEqualTo(status));
  }

  private static void assertConflict(Runnable operation, String innerCode) {
    assertThatThrownBy(operation::run)
        .isInstanceOfSatisfying(
            KeyVaultError.class, error -> assertThat(error.innerCode()).contains(innerCode));
  }
}
