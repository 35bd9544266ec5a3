package io.certwright.discovery.run.azure;

import io.certwright.discovery.run.VaultsOfAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;

public final class AzureVaultsOfAccount implements VaultsOfAccount {

  private final AzureClients clients;
  private final LentTokens tokens;

  public AzureVaultsOfAccount(AzureClients clients, LentTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  @Override
  public ResourceManager of(KnownAccount account) {
    return clients.resourceManager(
        account.cloud(),
        account.directoryId(),
        new LentTokenCredential(tokens, account, AzureResource.ARM));
  }
}
