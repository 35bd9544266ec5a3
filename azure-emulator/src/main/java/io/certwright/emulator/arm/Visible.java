package io.certwright.emulator.arm;

import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.Vaults;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What one caller may see and do of the tenants, by the caller's role assignments. */
public final class Visible {

  public static final String READ_SUBSCRIPTION = "Microsoft.Resources/subscriptions/read";
  public static final String READ_GROUP = "Microsoft.Resources/subscriptions/resourceGroups/read";
  public static final String READ_VAULT = "Microsoft.KeyVault/vaults/read";

  private final Tenants tenants;
  private final Caller caller;
  private final Tenant home;

  Visible(Tenants tenants, Caller caller) {
    this.tenants = tenants;
    this.caller = caller;
    this.home = tenants.find(caller.tenantId()).orElseThrow(ArmErrors::invalidToken);
  }

  public Tenant tenant() {
    return home;
  }

  public Caller caller() {
    return caller;
  }

  public Vaults allVaults() {
    return tenants.vaults();
  }

  public RoleAssignments assignments() {
    return home.roleAssignments();
  }

  /** Subscriptions in which the caller has any role, be it on a single vault. */
  public List<Subscription> subscriptions() {
    return home.subscriptions().stream()
        .filter(one -> assignments().touch(caller.objectId(), one.armId()))
        .toList();
  }

  /**
   * @throws ArmError 404 when there is none, 401 when it is of another tenant, 403 when the caller
   *     has no role in it
   */
  public Subscription subscription(String id) {
    Subscription subscription = ofHome(id);
    if (!assignments().touch(caller.objectId(), subscription.armId())) {
      throw ArmErrors.forbidden(caller, READ_SUBSCRIPTION, subscription.armId());
    }
    return subscription;
  }

  /**
   * As for reading, and the subscription must be in use.
   *
   * @throws ArmError 409 when it is disabled
   */
  public Subscription writableSubscription(String id) {
    Subscription subscription = subscription(id);
    if (!subscription.state().isActive()) {
      throw ArmErrors.disabledSubscription(subscription.id());
    }
    return subscription;
  }

  /** Whatever the caller may do in it; 404 and 401 as for reading. */
  Subscription ofHome(String id) {
    Tenants.Owned owned =
        tenants.subscription(id).orElseThrow(() -> ArmErrors.subscriptionNotFound(id));
    Tenant owner = owned.tenant();
    if (!owner.id().equals(home.id())) {
      throw ArmErrors.wrongTenant(
          caller, owner.cloud().tokenIssuer(owner.id()), ArmChallenge.authority(owner));
    }
    return owned.subscription();
  }

  /**
   * The scope, when it exists as far as its subscription goes.
   *
   * @throws ArmError 404 or 401 when its subscription is unknown or another tenant's
   */
  public String scope(String scope) {
    String[] parts = scope.split("/");
    if (parts.length > 2 && parts[1].equalsIgnoreCase("subscriptions")) {
      ofHome(parts[2]);
    }
    return scope;
  }

  public List<ResourceGroup> groups(Subscription subscription) {
    boolean all = may(READ_GROUP, subscription.armId());
    return subscription.resourceGroups().stream()
        .filter(group -> all || may(READ_GROUP, group.armId()))
        .toList();
  }

  /**
   * @throws ArmError 403 before 404, as an answer must not tell what exists
   */
  public ResourceGroup group(Subscription subscription, String name, String action) {
    String scope = subscription.armId() + "/resourceGroups/" + name;
    if (!may(action, scope) && !assignments().touch(caller.objectId(), scope)) {
      throw ArmErrors.forbidden(caller, action, scope);
    }
    return subscription.resourceGroup(name).orElseThrow(() -> ArmErrors.groupNotFound(name));
  }

  public void require(String action, String scope) {
    if (!may(action, scope)) {
      throw ArmErrors.forbidden(caller, action, scope);
    }
  }

  /** The vaults of these groups; a role on all of a group is asked for once. */
  public List<Vault> vaults(Collection<ResourceGroup> groups) {
    return groups.stream().flatMap(this::readable).toList();
  }

  public Vault vault(ResourceGroup group, String name, String action) {
    require(action, group.armId() + "/providers/Microsoft.KeyVault/vaults/" + name);
    return group.vault(name).orElseThrow(() -> ArmErrors.vaultNotFound(name, group.name()));
  }

  public boolean may(String action, String scope) {
    return assignments().allowAction(caller.objectId(), action, scope);
  }

  private Stream<Vault> readable(ResourceGroup group) {
    boolean all = may(READ_VAULT, group.armId());
    return group.vaults().stream().filter(vault -> all || may(READ_VAULT, vault.armId()));
  }
}
