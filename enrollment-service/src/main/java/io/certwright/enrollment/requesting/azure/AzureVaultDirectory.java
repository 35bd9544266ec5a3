package io.certwright.enrollment.requesting.azure;

import io.certwright.enrollment.requesting.VaultDirectory;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.LentTokens;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.azure.sdk.LentTokenCredential;
import java.util.Optional;

/** Asks Azure Resource Manager. */
public final class AzureVaultDirectory implements VaultDirectory {

  private final AzureClients clients;
  private final LentTokens tokens;

  public AzureVaultDirectory(AzureClients clients, LentTokens tokens) {
    this.clients = clients;
    this.tokens = tokens;
  }

  @Override
  public Optional<Vault> find(KnownAccount account, VaultId id) {
    return clients
        .resourceManager(
            account.cloud(),
            account.directoryId(),
            new LentTokenCredential(tokens, account, AzureResource.ARM))
        .vault(id);
  }
}
