package io.certwright.platform.azure.sdk;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.RetryOptions;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.resourcemanager.keyvault.KeyVaultManager;
import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import com.azure.resourcemanager.keyvault.models.SkuName;
import com.azure.resourcemanager.resources.ResourceManager.Authenticated;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** ARM through Azure's management library; what ARM says of a vault's address is checked. */
final class ArmResourceManager implements ResourceManager {

  private static final String TARGET = "Azure Resource Manager";

  private final HttpClient transport;
  private final RetryOptions retry;
  private final AzureCloud cloud;
  private final UUID directoryId;
  private final TokenCredential credential;

  ArmResourceManager(
      HttpClient transport,
      RetryOptions retry,
      AzureCloud cloud,
      UUID directoryId,
      TokenCredential credential) {
    this.transport = transport;
    this.retry = retry;
    this.cloud = cloud;
    this.directoryId = directoryId;
    this.credential = credential;
  }

  @Override
  public List<Subscription> subscriptions() {
    return AzureErrors.translate(
        TARGET,
        () ->
            authenticated().subscriptions().list().stream()
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
            authenticated()
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
            vaultsOf(subscription).serviceClient().getVaults().listBySubscription().stream()
                .map(this::vault)
                .flatMap(Optional::stream)
                .toList());
  }

  @Override
  public Optional<Vault> vault(VaultId id) {
    try {
      return vault(
          vaultsOf(id.subscription())
              .serviceClient()
              .getVaults()
              .getByResourceGroup(id.resourceGroup(), id.name()));
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

  private Authenticated authenticated() {
    return com.azure.resourcemanager.resources.ResourceManager.configure()
        .withHttpClient(transport)
        .withRetryOptions(retry)
        .authenticate(credential, profile(null));
  }

  private KeyVaultManager vaultsOf(UUID subscription) {
    return KeyVaultManager.configure()
        .withHttpClient(transport)
        .withRetryOptions(retry)
        .authenticate(credential, profile(subscription.toString()));
  }

  private AzureProfile profile(String subscription) {
    return new AzureProfile(directoryId.toString(), subscription, environment());
  }

  private AzureEnvironment environment() {
    return switch (cloud.environment()) {
      case AZURE -> AzureEnvironment.AZURE;
      case AZURE_US_GOVERNMENT -> AzureEnvironment.AZURE_US_GOVERNMENT;
      case AZURE_CHINA -> AzureEnvironment.AZURE_CHINA;
    };
  }

  private Optional<Vault> vault(VaultInner vault) {
    Function<VaultId, Vault> described =
        id ->
            new Vault(
                id,
                VaultAddress.of(vault.properties().vaultUri(), cloud),
                vault.location(),
                vault.properties().sku().name() == SkuName.PREMIUM,
                Boolean.TRUE.equals(vault.properties().enableRbacAuthorization())
                    ? AccessModel.RBAC
                    : AccessModel.ACCESS_POLICY,
                tags(vault.tags()));
    return VaultId.parse(vault.id()).map(described);
  }

  private static Map<String, String> tags(Map<String, String> tags) {
    return tags == null ? Map.of() : Map.copyOf(tags);
  }
}
