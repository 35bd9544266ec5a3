package io.certwright.discovery.run.azure;

import com.azure.core.http.HttpClient;
import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.Stocktaking;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.ScanOutcome;
import io.certwright.discovery.run.VaultScanner;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import io.certwright.platform.problem.Failure;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Scans a vault over Azure's transport: one list over all pages, then one request for each
 * certificate that the list shows to differ, several at a time.
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
  public ScanOutcome scan(
      KnownAccount account, String vaultUri, Stocktaking stock, VaultTraffic traffic) {
    CountingTransport transport = new CountingTransport(clients.transport());
    try {
      VaultApi vault = open(account, vaultUri, new PacedTransport(transport, traffic));
      String note =
          new VaultReading(vault, vaultUri, new ParallelReads(threads, parallelGets), stock).read();
      return new ScanOutcome.Seen(transport.requests(), note);
    } catch (UnansweredException e) {
      return new ScanOutcome.Unreadable(e.obstacle(), transport.requests());
    } catch (Failure failure) {
      return new ScanOutcome.Unreadable(Obstacle.of(failure), transport.requests());
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private VaultApi open(KnownAccount account, String vaultUri, HttpClient transport) {
    VaultAddress address = VaultAddress.of(vaultUri, account.cloud());
    return new VaultApi(
        clients
            .paced(transport)
            .vault(account.cloud(), new LentTokenCredential(tokens, account, AzureResource.VAULT)),
        address);
  }
}
