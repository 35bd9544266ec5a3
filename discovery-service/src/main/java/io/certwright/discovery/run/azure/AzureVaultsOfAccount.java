package io.certwright.discovery.run.azure;

import io.certwright.discovery.budget.Pauses;
import io.certwright.discovery.run.AccountView;
import io.certwright.discovery.run.VaultsOfAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import java.util.List;
import java.util.UUID;

/** Asks on a transport that counts. */
public final class AzureVaultsOfAccount implements VaultsOfAccount {

  private final AzureClients clients;
  private final LentTokens tokens;

  public AzureVaultsOfAccount(AzureClients clients, LentTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  @Override
  public AccountView of(KnownAccount account) {
    return new View(account, new CountingTransport(clients.transport()));
  }

  private final class View implements AccountView {

    private final KnownAccount account;
    private final CountingTransport transport;

    View(KnownAccount account, CountingTransport transport) {
      this.account = account;
      this.transport = transport;
    }

    @Override
    public ResourceManager manager() {
      return new AzureClients(transport)
          .resourceManager(account.cloud(), account.directoryId(), credential());
    }

    @Override
    public List<Vault> queryVaults(List<UUID> subscriptions) {
      var managers =
          new AzureClients(transport)
              .paced(transport)
              .managers(account.cloud(), account.directoryId(), credential());
      return new VaultQuery(managers, Pauses.real()).run(subscriptions);
    }

    @Override
    public int requests() {
      return transport.requests().list() + transport.requests().get();
    }

    private LentTokenCredential credential() {
      return new LentTokenCredential(tokens, account, AzureResource.ARM);
    }
  }
}
