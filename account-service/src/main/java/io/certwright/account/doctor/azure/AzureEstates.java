package io.certwright.account.doctor.azure;

import com.azure.core.credential.TokenCredential;
import io.certwright.account.credential.azure.EntraSignIn;
import io.certwright.account.doctor.Estate;
import io.certwright.account.doctor.Estates;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.sdk.AzureClients;
import java.util.UUID;

/** Azure Resource Manager by Azure's SDK, signed in with the account's own credential. */
public final class AzureEstates implements Estates {

  private final AzureClients clients;
  private final EntraSignIn signIn;

  public AzureEstates(AzureClients clients, EntraSignIn signIn) {
    this.clients = clients;
    this.signIn = signIn;
  }

  @Override
  public Estate of(Account account) {
    AzureCloud cloud = account.identity().cloud();
    UUID directoryId = account.identity().directoryId();
    TokenCredential credential = signIn.credential(account.identity(), account.credential().id());
    return new AzureEstate(
        clients.resourceManager(cloud, directoryId, credential),
        clients.managers(cloud, directoryId, credential),
        credential);
  }
}
