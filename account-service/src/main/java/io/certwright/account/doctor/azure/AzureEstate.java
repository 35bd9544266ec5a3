package io.certwright.account.doctor.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import io.certwright.account.doctor.Estate;
import io.certwright.account.doctor.SeenVaults;
import io.certwright.account.rights.Permission;
import io.certwright.account.rights.Principal;
import io.certwright.account.rights.RoleGrant;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.azure.sdk.ArmManagers;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.util.List;
import java.util.UUID;

/** What one account sees, by Azure's management library. */
final class AzureEstate implements Estate {

  static final String TARGET = "Azure Resource Manager";

  private static final String KEY_VAULT = "Microsoft.KeyVault";

  private final ResourceManager resources;
  private final ArmManagers managers;
  private final TokenCredential credential;
  private final AzureRoles roles;

  AzureEstate(ResourceManager resources, ArmManagers managers, TokenCredential credential) {
    this.resources = resources;
    this.managers = managers;
    this.credential = credential;
    this.roles = new AzureRoles(managers);
  }

  @Override
  public Principal principal() {
    TokenRequestContext request =
        new TokenRequestContext().addScopes(managers.cloud().scope(AzureResource.ARM));
    return AzureErrors.translate(
        "Entra ID",
        () -> new Principal(TokenClaims.objectId(credential.getTokenSync(request).getToken())));
  }

  @Override
  public List<Subscription> subscriptions() {
    return resources.subscriptions();
  }

  @Override
  public int resourceGroups(UUID subscription) {
    return resources.resourceGroups(subscription).size();
  }

  @Override
  public SeenVaults vaults(UUID subscription) {
    return AzureErrors.translate(
        TARGET,
        () ->
            ArmVaultDescriptions.seen(
                managers.vaults(subscription).serviceClient().getVaults().listBySubscription(),
                managers.cloud()));
  }

  @Override
  public String keyVaultProvider(UUID subscription) {
    return AzureErrors.translate(
        TARGET,
        () ->
            managers
                .resources()
                .withSubscription(subscription.toString())
                .providers()
                .getByName(KEY_VAULT)
                .registrationState());
  }

  @Override
  public List<RoleGrant> grants(Principal principal, UUID subscription) {
    return roles.grants(principal, subscription);
  }

  @Override
  public List<Permission> permissions(VaultId vault) {
    return roles.permissions(vault);
  }
}
