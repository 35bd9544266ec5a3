package io.certwright.enrollment.vault.azure;

import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.CertificateClientBuilder;
import com.azure.security.keyvault.certificates.models.CertificateOperation;
import com.azure.security.keyvault.certificates.models.CreateCertificateOptions;
import com.azure.security.keyvault.certificates.models.MergeCertificateOptions;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultAnswer;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Key Vault through Azure's SDK. Its pollers are used for single requests only: waiting for
 * completion never ends for the issuer {@code Unknown}.
 */
public final class AzureVaultCertificates implements VaultCertificates {

  private static final RetryOptions ONCE =
      new RetryOptions(new FixedDelayOptions(0, Duration.ZERO));

  private final AzureClients clients;
  private final FindAccount accounts;
  private final LentTokens tokens;

  public AzureVaultCertificates(AzureClients clients, FindAccount accounts, LentTokens tokens) {
    this.clients = clients;
    this.accounts = accounts;
    this.tokens = tokens;
  }

  @Override
  public VaultAnswer<Optional<VaultCertificate>> certificate(VaultTarget target) {
    CertificateClient client = client(target);
    return orAbsent(() -> Answers.certificate(client.getCertificate(target.certificateName())));
  }

  @Override
  public VaultAnswer<Optional<PendingOperation>> pending(VaultTarget target) {
    CertificateClient client = client(target);
    return orAbsent(() -> Answers.pending(pending(client, target)));
  }

  /** The poller makes one request here: the first poll reads the operation. */
  private static CertificateOperation pending(CertificateClient client, VaultTarget target) {
    return client.getCertificateOperation(target.certificateName()).poll().getValue();
  }

  /**
   * Two requests: the SDK keeps the answer to the first, which has the CSR, to itself. The first is
   * never repeated here, for an issuer that answers at once would make a second version.
   */
  @Override
  public VaultAnswer<PendingOperation> create(VaultTarget target, NewCertificate certificate) {
    LentTokenCredential credential = credential(target);
    CertificateClient client = clients.certificates(target.address(), credential);
    CertificateClient once =
        new CertificateClientBuilder()
            .vaultUrl(target.address().toString())
            .credential(credential)
            .httpClient(clients.transport())
            .retryOptions(ONCE)
            .buildClient();
    CreateCertificateOptions options =
        new CreateCertificateOptions(target.certificateName(), Policies.policy(certificate))
            .setEnabled(true)
            .setTags(certificate.tags());
    return answer(
        () -> {
          once.beginCreateCertificate(options);
          return Answers.pending(pending(client, target));
        });
  }

  @Override
  public VaultAnswer<VaultCertificate> merge(
      VaultTarget target, CertificateChain chain, Map<String, String> tags) {
    CertificateClient client = client(target);
    MergeCertificateOptions options =
        new MergeCertificateOptions(target.certificateName(), chain.certificates())
            .setEnabled(true)
            .setTags(tags);
    return answer(() -> Answers.certificate(client.mergeCertificate(options)));
  }

  @Override
  public VaultAnswer<Boolean> removePending(VaultTarget target) {
    CertificateClient client = client(target);
    return this.<CertificateOperation>orAbsent(
            () -> client.deleteCertificateOperation(target.certificateName()))
        .fold(
            removed -> new VaultAnswer.Done<>(removed.isPresent()),
            VaultAnswer.Refused<Boolean>::new);
  }

  private CertificateClient client(VaultTarget target) {
    return clients.certificates(target.address(), credential(target));
  }

  private LentTokenCredential credential(VaultTarget target) {
    return new LentTokenCredential(tokens, account(target), AzureResource.VAULT);
  }

  private KnownAccount account(VaultTarget target) {
    try {
      return accounts.find(target.accountId(), "/accountId");
    } catch (Failure failure) {
      throw failure.code() == FailureCode.INVALID_REQUEST
          ? Failure.notFound("account", target.accountId())
          : failure;
    }
  }

  private <T> VaultAnswer<Optional<T>> orAbsent(Supplier<T> call) {
    return answer(() -> Optional.of(call.get()))
        .fold(
            VaultAnswer.Done<Optional<T>>::new,
            error ->
                error.status() == 404
                    ? new VaultAnswer.Done<>(Optional.empty())
                    : new VaultAnswer.Refused<>(error));
  }

  private static <T> VaultAnswer<T> answer(Supplier<T> call) {
    try {
      return new VaultAnswer.Done<>(call.get());
    } catch (RuntimeException e) {
      AzureError error = AzureErrors.of(e);
      return new VaultAnswer.Refused<>(error);
    }
  }
}
