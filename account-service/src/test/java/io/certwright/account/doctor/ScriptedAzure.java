package io.certwright.account.doctor;

import io.certwright.account.browse.ResourceManagers;
import io.certwright.account.registry.Account;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** An Azure that answers what a test tells it to. */
public final class ScriptedAzure implements ResourceManagers, ResourceManager, VaultProbe {

  public static final UUID SUBSCRIPTION = UUID.fromString("b1111111-1111-4111-8111-111111111111");
  public static final AzureError NOT_AUTHORIZED =
      new AzureError(403, "AuthorizationFailed", "", "The client does not have authorization.");

  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Set<UUID> closed = new HashSet<>();
  private final List<Vault> vaults = new ArrayList<>();
  private final Map<String, AzureError> refusals = new HashMap<>();
  private AzureError closedBy = NOT_AUTHORIZED;
  private Runnable meanwhile = () -> {};

  public ScriptedAzure subscription() {
    subscriptions.add(new Subscription(SUBSCRIPTION, "Shop", "Enabled"));
    return this;
  }

  public ScriptedAzure closedSubscription(UUID id) {
    subscriptions.add(new Subscription(id, "Closed", "Enabled"));
    closed.add(id);
    return this;
  }

  public ScriptedAzure throttledSubscription(UUID id) {
    closedBy = new AzureError(429, "TooManyRequests", "", "Too many requests.");
    return closedSubscription(id);
  }

  public ScriptedAzure vault(String name, AccessModel model) {
    vaults.add(
        new Vault(
            new VaultId(SUBSCRIPTION, "rg", name),
            VaultAddress.of(
                "https://" + name + ".vault.azure.net", AzureCloud.of(Environment.AZURE)),
            "westeurope",
            false,
            model,
            Map.of()));
    return this;
  }

  public ScriptedAzure refusingVault(String name, AccessModel model, AzureError error) {
    refusals.put(name, error);
    return vault(name, model);
  }

  /** Happens while the subscriptions are listed. */
  public ScriptedAzure meanwhile(Runnable event) {
    meanwhile = event;
    return this;
  }

  @Override
  public ResourceManager of(Account account) {
    return this;
  }

  @Override
  public List<Subscription> subscriptions() {
    meanwhile.run();
    return subscriptions;
  }

  @Override
  public List<ResourceGroup> resourceGroups(UUID subscription) {
    return List.of();
  }

  @Override
  public List<Vault> vaults(UUID subscription) {
    if (closed.contains(subscription)) {
      throw closedBy.toFailure("Azure Resource Manager");
    }
    return vaults.stream().filter(v -> v.id().subscription().equals(subscription)).toList();
  }

  @Override
  public Optional<Vault> vault(VaultId id) {
    return vaults.stream().filter(vault -> vault.id().equals(id)).findFirst();
  }

  @Override
  public Optional<AzureError> listCertificates(Account account, Vault vault) {
    return Optional.ofNullable(refusals.get(vault.id().name()));
  }
}
