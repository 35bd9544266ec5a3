package io.certwright.discovery.run.azure;

import com.azure.security.keyvault.certificates.CertificateClient;
import com.azure.security.keyvault.certificates.models.CertificateProperties;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.ScanOutcome;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.AzureErrors;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Scans a vault by Azure's certificate client: one list over all pages, then one request for each
 * certificate, several at a time.
 */
public final class AzureVaultScanner implements VaultScanner, AutoCloseable {

  private final AzureClients clients;
  private final LentTokens tokens;
  private final ExecutorService threads;
  private final int parallelGets;

  /**
   * @param parallelVaults scans at the same time
   * @param parallelGets requests at the same time in each of them
   */
  public AzureVaultScanner(
      AzureClients clients, LentTokens tokens, int parallelVaults, int parallelGets) {
    this.clients = clients;
    this.tokens = tokens;
    this.threads =
        Executors.newFixedThreadPool(
            parallelVaults * parallelGets, work -> new Thread(work, "certificate-fetch"));
    this.parallelGets = parallelGets;
  }

  @Override
  public ScanOutcome scan(KnownAccount account, String vaultUri, VaultTraffic traffic) {
    CountingTransport transport = new CountingTransport(clients.transport());
    try {
      VaultAddress address = VaultAddress.of(vaultUri, account.cloud());
      CertificateClient client =
          clients
              .paced(new PacedTransport(transport, traffic))
              .certificates(address, new LentTokenCredential(tokens, account, AzureResource.VAULT));
      CertificateFetch fetch = new CertificateFetch(client, listed(client));
      fetch.run(threads, parallelGets);
      return new ScanOutcome.Seen(fetch.certificates(), transport.requests());
    } catch (RuntimeException e) {
      return new ScanOutcome.Unreadable(obstacle(e, vaultUri), transport.requests());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private static List<CertificateProperties> listed(CertificateClient client) {
    return client.listPropertiesOfCertificates().stream().toList();
  }

  private static Obstacle obstacle(RuntimeException exception, String vaultUri) {
    String target = "Key Vault " + vaultUri;
    try {
      return Obstacle.of(AzureErrors.of(exception), target);
    } catch (Failure failure) {
      return Obstacle.of(failure);
    }
  }
}
