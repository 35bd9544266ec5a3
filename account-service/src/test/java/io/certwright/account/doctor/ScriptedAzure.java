package io.certwright.account.doctor;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.SignIn;
import io.certwright.account.doctor.SeenVaults.LeftOut;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.rights.AccessPolicy;
import io.certwright.account.rights.Permission;
import io.certwright.account.rights.Principal;
import io.certwright.account.rights.RoleGrant;
import io.certwright.account.vaultcheck.HostNames.Resolution.LeftToProxy;
import io.certwright.account.vaultcheck.VaultDescription;
import io.certwright.account.vaultcheck.VaultDescription.NetworkAccess;
import io.certwright.account.vaultcheck.VaultExamination;
import io.certwright.account.vaultcheck.VaultProbe;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.AzureError;
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
import java.util.concurrent.ConcurrentLinkedQueue;

/** An Azure that answers what a test tells it to, and counts what it was asked. */
public final class ScriptedAzure implements Estates, Estate, VaultProbe {

  public static final UUID SUBSCRIPTION = UUID.fromString("b1111111-1111-4111-8111-111111111111");
  public static final Principal PRINCIPAL =
      new Principal(UUID.fromString("d1111111-1111-4111-8111-111111111111"));
  public static final AzureError NOT_AUTHORIZED =
      new AzureError(403, "AuthorizationFailed", "", "The client does not have authorization.");

  private static final List<Permission> ALL_CERTIFICATES =
      List.of(new Permission(List.of("Microsoft.KeyVault/vaults/certificates/*"), List.of()));

  private final List<Subscription> subscriptions = new ArrayList<>();
  private final Set<UUID> closed = new HashSet<>();
  private final List<VaultDescription> vaults = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final Map<String, AzureError> refusals = new HashMap<>();
  private final Set<String> hanging = new HashSet<>();
  private final Set<String> strange = new HashSet<>();
  private final ConcurrentLinkedQueue<String> asked = new ConcurrentLinkedQueue<>();
  private AzureError closedBy = NOT_AUTHORIZED;
  private boolean rolesReadable = true;
  private String provider = "Registered";
  private int groups = 1;
  private Runnable meanwhile = () -> {};

  public Examination examination(SignIn signIn, ParallelCalls calls) {
    return examination(signIn, calls, Pace.ORDINARY);
  }

  public Examination examination(SignIn signIn, ParallelCalls calls, Pace pace) {
    return new Examination(
        signIn,
        this,
        new VaultExamination(host -> new LeftToProxy("proxy.example:3128"), this),
        calls,
        pace);
  }

  public ScriptedAzure subscription() {
    return subscription("Enabled");
  }

  public ScriptedAzure subscription(String state) {
    subscriptions.add(new Subscription(SUBSCRIPTION, "Shop", state));
    return this;
  }

  public ScriptedAzure closedSubscription(UUID id) {
    subscriptions.add(new Subscription(id, "Closed", "Enabled"));
    closed.add(id);
    return this;
  }

  public ScriptedAzure strangeSubscription(UUID id) {
    subscriptions.add(new Subscription(id, "Strange", "Enabled"));
    strange.add(id.toString());
    return this;
  }

  public ScriptedAzure throttledSubscription(UUID id) {
    closedBy = new AzureError(429, "TooManyRequests", "", "Too many requests.");
    return closedSubscription(id);
  }

  public ScriptedAzure oddVault(String name) {
    leftOut.add(new LeftOut(name, "'https://elsewhere.example' is no vault of this cloud."));
    return this;
  }

  public ScriptedAzure vault(String name, AccessModel model) {
    AccessPolicy all =
        new AccessPolicy(PRINCIPAL.objectId().toString(), false, Set.of("all", "purge"));
    vaults.add(
        new VaultDescription(
            plain(name, model),
            AccountSamples.account("Shop").identity().directoryId(),
            NetworkAccess.OPEN,
            List.of(all),
            90,
            false));
    return this;
  }

  public static Vault plain(String name, AccessModel model) {
    return new Vault(
        new VaultId(SUBSCRIPTION, "rg", name),
        VaultAddress.of("https://" + name + ".vault.azure.net", AzureCloud.of(Environment.AZURE)),
        "westeurope",
        false,
        model,
        Map.of());
  }

  public ScriptedAzure refusingVault(String name, AccessModel model, AzureError error) {
    refusals.put(name, error);
    return vault(name, model);
  }

  /** Answers what Azure never would. */
  public ScriptedAzure strangeVault(String name) {
    strange.add(name);
    return vault(name, AccessModel.ACCESS_POLICY);
  }

  public ScriptedAzure hangingVault(String name) {
    hanging.add(name);
    return vault(name, AccessModel.ACCESS_POLICY);
  }

  /** Roles may be asked about vault by vault alone. */
  public ScriptedAzure hidingRoles() {
    rolesReadable = false;
    return this;
  }

  public ScriptedAzure provider(String state) {
    provider = state;
    return this;
  }

  public ScriptedAzure withoutGroups() {
    groups = 0;
    return this;
  }

  /** Happens while the subscriptions are listed. */
  public ScriptedAzure meanwhile(Runnable event) {
    meanwhile = event;
    return this;
  }

  /** What was asked for, in any order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public Estate of(Account account) {
    return this;
  }

  @Override
  public Principal principal() {
    return PRINCIPAL;
  }

  @Override
  public List<Subscription> subscriptions() {
    meanwhile.run();
    return subscriptions;
  }

  @Override
  public int resourceGroups(UUID subscription) {
    asked.add("groups");
    return groups;
  }

  @Override
  public SeenVaults vaults(UUID subscription) {
    asked.add("vaults");
    if (strange.contains(subscription.toString())) {
      throw new IllegalStateException("A vault has no address");
    }
    if (closed.contains(subscription)) {
      throw closedBy.toFailure("Azure Resource Manager");
    }
    return new SeenVaults(
        vaults.stream()
            .filter(one -> one.vault().id().subscription().equals(subscription))
            .toList(),
        leftOut);
  }

  @Override
  public String keyVaultProvider(UUID subscription) {
    asked.add("provider");
    return provider;
  }

  @Override
  public List<RoleGrant> grants(Principal principal, UUID subscription) {
    asked.add("grants");
    if (!rolesReadable) {
      throw NOT_AUTHORIZED.toFailure("Azure Resource Manager");
    }
    return List.of(new RoleGrant("/subscriptions/" + subscription, ALL_CERTIFICATES));
  }

  @Override
  public List<Permission> permissions(VaultId vault) {
    asked.add("permissions");
    return ALL_CERTIFICATES;
  }

  @Override
  public Answer listCertificates(Account account, Vault vault) {
    asked.add("certificates");
    if (hanging.contains(vault.id().name())) {
      Hang.untilInterrupted();
    }
    if (strange.contains(vault.id().name())) {
      throw new IllegalStateException("The challenge resource does not match the domain");
    }
    return new Answer(
        Optional.ofNullable(refusals.get(vault.id().name())), Optional.of("203.0.113.10"));
  }
}
