package io.certwright.discovery.azure;

import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateKeyCurveName;
import com.azure.security.keyvault.certificates.models.CertificateKeyType;
import com.azure.security.keyvault.certificates.models.CertificatePolicy;
import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import jakarta.inject.Singleton;

/** Changes vaults as their owners would, by Azure's own client. */
@Singleton
public class VaultHand {

  private final AzureClients clients;
  private final LentTokens tokens;
  private final SignedInHere accounts;

  public VaultHand(AzureClients clients, LentTokens tokens, SignedInHere accounts) {
    this.clients = clients;
    this.tokens = tokens;
    this.accounts = accounts;
  }

  public static String uri(String vault) {
    return "https://" + vault + ".vault.azure.net/";
  }

  public CertificateClient in(String vault) {
    return clients.certificates(
        VaultAddress.of(uri(vault), AzureCloud.of(Environment.AZURE)),
        new LentTokenCredential(
            tokens, accounts.find(SignedInHere.ACCOUNT).orElseThrow(), AzureResource.VAULT));
  }

  /** A new self-signed version. */
  public KeyVaultCertificateWithPolicy make(String vault, String name) {
    return in(vault).beginCreateCertificate(name, policy("Self", name)).getFinalResult();
  }

  /** Asks for a certificate that nobody signs. */
  public void ask(String vault, String name) {
    in(vault).beginCreateCertificate(name, policy("Unknown", name)).poll();
  }

  public void delete(String vault, String name) {
    in(vault).beginDeleteCertificate(name).waitForCompletion();
  }

  private static CertificatePolicy policy(String issuer, String name) {
    return new CertificatePolicy(issuer, "CN=" + name + ".example")
        .setKeyType(CertificateKeyType.EC)
        .setKeyCurveName(CertificateKeyCurveName.P_256);
  }
}
