package io.certwright.account.doctor.azure;

import com.azure.security.keyvault.certificates.CertificateClient;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.doctor.VaultProbe;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.problem.Failure;
import java.util.Optional;

/** Lists certificates by Azure's SDK, as discovery will. */
public final class AzureVaultProbe implements VaultProbe {

  private final AzureClients clients;
  private final EntraSignIn signIn;

  public AzureVaultProbe(AzureClients clients, EntraSignIn signIn) {
    this.clients = clients;
    this.signIn = signIn;
  }

  @Override
  public Optional<AzureError> listCertificates(Account account, Vault vault) {
    CertificateClient client =
        clients.certificates(
            vault.address(), signIn.credential(account.identity(), account.credential().id()));
    try {
      client.listPropertiesOfCertificates().iterableByPage().iterator().next();
      return Optional.empty();
    } catch (Failure failure) {
      throw failure;
    } catch (RuntimeException e) {
      return Optional.of(AzureErrors.of(e));
    }
  }
}
