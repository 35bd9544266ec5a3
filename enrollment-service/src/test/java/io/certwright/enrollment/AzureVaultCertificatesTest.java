package io.certwright.enrollment;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.azure.LostAnswers;
import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.azure.TestTenant;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.SigningRequest;
import io.certwright.enrollment.privateca.TestCa;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultAnswer;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.enrollment.vault.azure.AzureVaultCertificates;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Each call to a vault, through Azure's SDK. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class AzureVaultCertificatesTest {

  private static final NewCertificate WANTED =
      new NewCertificate(
          Samples.specification(Samples.EC_KEY), ContentType.PEM, "Unknown", Map.of("a", "b"));

  private final VaultCertificates vault;
  private final AzureClients clients;
  private final FindAccount accounts;
  private final LentTokens tokens;

  AzureVaultCertificatesTest(
      VaultCertificates vault, AzureClients clients, FindAccount accounts, LentTokens tokens) {
    this.vault = vault;
    this.clients = clients;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Test
  void findsNothingUnderFreeName() {
    VaultTarget target = target();

    assertThat(done(vault.certificate(target))).isEmpty();
    assertThat(done(vault.pending(target))).isEmpty();
    assertThat(done(vault.removePending(target))).isFalse();
  }

  @Test
  void createsCsrWithTheNamesAndKeyAskedFor() {
    PendingOperation pending = done(vault.create(target(), WANTED));

    assertThat(pending.isInProgress()).isTrue();
    assertThat(pending.requestId()).hasSize(32);
    assertThat(SigningRequest.of(pending.csr()).orElseThrow().complaint(WANTED.specification()))
        .isEmpty();
  }

  @Test
  void ordersOnceEvenWhenTheAnswerIsLost() {
    VaultTarget target = target();
    LostAnswers lossy = new LostAnswers(clients.transport());

    AzureError error =
        refused(
            new AzureVaultCertificates(new AzureClients(lossy), accounts, tokens)
                .create(target, WANTED));

    assertThat(error.status()).isZero();
    assertThat(lossy.number()).isEqualTo(1);
    assertThat(done(vault.pending(target))).isPresent();
  }

  @Test
  void showsPendingOperationAndItsTagsBeforeTheFirstVersionIsDone() {
    VaultTarget target = target();
    PendingOperation created = done(vault.create(target, WANTED));

    Optional<VaultCertificate> certificate = done(vault.certificate(target));

    assertThat(done(vault.pending(target)).orElseThrow().requestId())
        .isEqualTo(created.requestId());
    assertThat(certificate.orElseThrow().der()).isEmpty();
    assertThat(certificate.orElseThrow().tags()).containsEntry("a", "b");
  }

  @Test
  void refusesSecondOperationOfSameName() {
    VaultTarget target = target();
    vault.create(target, WANTED);

    AzureError error = refused(vault.create(target, WANTED));

    assertThat(error.status()).isEqualTo(409);
    assertThat(error.message()).contains("pending");
  }

  @Test
  void removesPendingOperation() {
    VaultTarget target = target();
    vault.create(target, WANTED);

    assertThat(done(vault.removePending(target))).isTrue();

    assertThat(done(vault.pending(target))).isEmpty();
  }

  @Test
  void mergesCertificateForItsKeyAndGivesItBack() {
    VaultTarget target = target();
    CertificateChain chain = sign(done(vault.create(target, WANTED)).csr());

    VaultCertificate merged = done(vault.merge(target, chain.withoutRoot(), WANTED.tags()));

    assertThat(merged.der().orElseThrow()).isEqualTo(chain.endEntity());
    assertThat(merged.enabled()).isTrue();
    assertThat(merged.exportable()).isTrue();
    assertThat(merged.version()).hasSize(32);
    assertThat(merged.tags()).containsEntry("a", "b");
    assertThat(done(vault.pending(target)).orElseThrow().status())
        .isEqualTo(PendingOperation.Status.COMPLETED);
  }

  @Test
  void refusesCertificateForAnotherKey() {
    VaultTarget target = target();
    vault.create(target, WANTED);
    CertificateChain foreign =
        sign(Csrs.of(WANTED.specification(), Csrs.keyFor(WANTED.specification())));

    AzureError error = refused(vault.merge(target, foreign.withoutRoot(), Map.of()));

    assertThat(error.status()).isEqualTo(400);
    assertThat(error.message()).contains("public key");
  }

  @Test
  void saysWhichRightIsMissing() {
    AzureError error = refused(vault.certificate(TestTenant.target(TestTenant.FORBIDDEN, "any")));

    assertThat(error.is(403, "ForbiddenByRbac")).isTrue();
  }

  private static VaultTarget target() {
    return TestTenant.target(TestTenant.OPEN, Api.newName("adapter"));
  }

  private static CertificateChain sign(byte[] csr) {
    OrderOutcome outcome =
        new TestCa(new TestClock())
            .authority.order(new Order(UUID.randomUUID(), TestCa.ID, csr, WANTED.specification()));
    return ((OrderOutcome.Issued) outcome).chain();
  }

  private static <T> T done(VaultAnswer<T> answer) {
    return answer.fold(
        value -> value,
        error -> {
          throw error.toFailure("the vault");
        });
  }

  private static <T> AzureError refused(VaultAnswer<T> answer) {
    return answer.fold(
        value -> {
          throw new AssertionError("It was done: " + value);
        },
        error -> error);
  }
}
