package io.certwright.platform.azure.sdk;

import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** ARM through Azure's management library. */
final class ArmResourceManager implements ResourceManager {

  private static final String TARGET = "Azure Resource Manager";

  private final ArmManagers managers;

  ArmResourceManager(ArmManagers managers) {
    this.managers = managers;
  }

  @Override
  public List<Subscription> subscriptions() {
    return AzureErrors.translate(
        TARGET,
        () ->
            managers.resources().subscriptions().list().stream()
                .map(
                    s ->
                        new Subscription(
                            UUID.fromString(s.subscriptionId()),
                            s.displayName(),
                            s.state().toString()))
                .toList());
  }

  @Override
  public List<ResourceGroup> resourceGroups(UUID subscription) {
    return AzureErrors.translate(
        TARGET,
        () ->
            managers
                .resources()
                .withSubscription(subscription.toString())
                .resourceGroups()
                .list()
                .stream()
                .map(g -> new ResourceGroup(subscription, g.name(), g.regionName(), tags(g.tags())))
                .toList());
  }

  @Override
  public List<Vault> vaults(UUID subscription) {
    return AzureErrors.translate(
        TARGET,
        () ->
            managers.vaults(subscription).serviceClient().getVaults().listBySubscription().stream()
                .map(vault -> ArmVaults.listed(vault, managers.cloud()))
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public Optional<Vault> vault(VaultId id) {
    try {
      return ArmVaults.of(
          managers
              .vaults(id.subscription())
              .serviceClient()
              .getVaults()
              .getByResourceGroup(id.resourceGroup(), id.name()),
          managers.cloud());
    } catch (RuntimeException e) {
      AzureError error = AzureErrors.of(e);
      if (error.status() == 404
          || error.is(403, "AuthorizationFailed")
          || error.is(401, "InvalidAuthenticationTokenTenant")) {
        return Optional.empty();
      }
      throw error.toFailure(TARGET);
    }
  }

  private static Map<String, String> tags(Map<String, String> tags) {
    return tags == null ? Map.of() : Map.copyOf(tags);
  }
}
