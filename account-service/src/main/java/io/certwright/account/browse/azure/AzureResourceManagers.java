package io.certwright.account.browse.azure;

import io.certwright.account.browse.ResourceManagers;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.sdk.AzureClients;

/** Azure Resource Manager by Azure's SDK, signed in with the account's own credential. */
public final class AzureResourceManagers implements ResourceManagers {

  private final AzureClients clients;
  private final EntraSignIn signIn;

  public AzureResourceManagers(AzureClients clients, EntraSignIn signIn) {
    this.clients = clients;
    this.signIn = signIn;
  }

  @Override
  public ResourceManager of(Account account) {
    return clients.resourceManager(
        account.identity().cloud(),
        account.identity().directoryId(),
        signIn.credential(account.identity(), account.credential().id()));
  }
}
