package io.certwright.emulator.arm;

import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.Vault;
import java.util.List;

/** What one caller may see of the tenants, by the caller's role assignments. */
final class Visible {

  static final String READ_SUBSCRIPTION = "Microsoft.Resources/subscriptions/read";
  static final String READ_GROUP = "Microsoft.Resources/subscriptions/resourceGroups/read";
  static final String READ_VAULT = "Microsoft.KeyVault/vaults/read";

  private final Tenants tenants;
  private final Caller caller;
  private final Tenant home;

  Visible(Tenants tenants, Caller caller) {
    this.tenants = tenants;
    this.caller = caller;
    this.home = tenants.find(caller.tenantId()).orElseThrow();
  }

  Tenant tenant() {
    return home;
  }

  RoleAssignments assignments() {
    return home.roleAssignments();
  }

  /** Subscriptions in which the caller has any role, be it on a single vault. */
  List<Subscription> subscriptions() {
    return home.subscriptions().stream()
        .filter(one -> assignments().touch(caller.objectId(), one.armId()))
        .toList();
  }

  /**
   * @throws ArmError 404 when there is none, 401 when it is of another tenant, 403 when the caller
   *     has no role in it
   */
  Subscription subscription(String id) {
    Tenant owner =
        tenants.all().stream()
            .filter(tenant -> find(tenant, id) != null)
            .findFirst()
            .orElseThrow(() -> ArmErrors.subscriptionNotFound(id));
    if (!owner.id().equals(home.id())) {
      throw ArmErrors.wrongTenant(caller, owner.cloud().tokenIssuer(owner.id()));
    }
    Subscription subscription = find(owner, id);
    if (!assignments().touch(caller.objectId(), subscription.armId())) {
      throw ArmErrors.forbidden(caller, READ_SUBSCRIPTION, subscription.armId());
    }
    return subscription;
  }

  List<ResourceGroup> groups(Subscription subscription) {
    return subscription.resourceGroups().stream()
        .filter(group -> may(READ_GROUP, group.armId()))
        .toList();
  }

  /**
   * @throws ArmError 403 before 404, as an answer must not tell what exists
   */
  ResourceGroup group(Subscription subscription, String name, String action) {
    String scope = subscription.armId() + "/resourceGroups/" + name;
    if (!may(action, scope) && !assignments().touch(caller.objectId(), scope)) {
      throw ArmErrors.forbidden(caller, action, scope);
    }
    return subscription.resourceGroups().stream()
        .filter(group -> group.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> ArmErrors.groupNotFound(name));
  }

  void require(String action, String scope) {
    if (!may(action, scope)) {
      throw ArmErrors.forbidden(caller, action, scope);
    }
  }

  List<Vault> vaults(List<ResourceGroup> groups) {
    return groups.stream()
        .flatMap(group -> group.vaults().stream())
        .filter(vault -> may(READ_VAULT, vault.armId()))
        .toList();
  }

  Vault vault(ResourceGroup group, String name) {
    String scope = group.armId() + "/providers/Microsoft.KeyVault/vaults/" + name;
    require(READ_VAULT, scope);
    return group.vaults().stream()
        .filter(vault -> vault.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> ArmErrors.vaultNotFound(name, group.name()));
  }

  Caller caller() {
    return caller;
  }

  private boolean may(String action, String scope) {
    return assignments().allowAction(caller.objectId(), action, scope);
  }

  private static Subscription find(Tenant tenant, String id) {
    return tenant.subscriptions().stream()
        .filter(subscription -> subscription.id().equalsIgnoreCase(id))
        .findFirst()
        .orElse(null);
  }
}
