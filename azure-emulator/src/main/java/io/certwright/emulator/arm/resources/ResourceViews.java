package io.certwright.emulator.arm.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.vault.Vault;

/** Tenants, subscriptions, groups and resources as Resource Manager writes them. */
public final class ResourceViews {

  private ResourceViews() {}

  static ObjectNode tenant(Tenant tenant) {
    return Json.object()
        .put("id", "/tenants/" + tenant.id())
        .put("tenantId", tenant.id())
        .put("tenantCategory", "Home")
        .put("displayName", tenant.name())
        .put("defaultDomain", tenant.domain());
  }

  static ObjectNode subscription(Tenant tenant, Subscription subscription) {
    ObjectNode node =
        Json.object().put("id", subscription.armId()).put("authorizationSource", "RoleBased");
    node.putArray("managedByTenants");
    node.set("tags", Json.strings(subscription.tags()));
    node.put("subscriptionId", subscription.id())
        .put("tenantId", tenant.id())
        .put("displayName", subscription.name())
        .put("state", subscription.state().wireName())
        .putObject("subscriptionPolicies")
        .put("locationPlacementId", "Public_2014-09-01")
        .put("quotaId", "PayAsYouGo_2014-09-01")
        .put("spendingLimit", "Off");
    return node;
  }

  static ObjectNode group(ResourceGroup group) {
    ObjectNode node =
        Json.object()
            .put("id", group.armId())
            .put("name", group.name())
            .put("type", "Microsoft.Resources/resourceGroups")
            .put("location", group.location());
    if (!group.tags().isEmpty()) {
      node.set("tags", Json.strings(group.tags()));
    }
    node.putObject("properties").put("provisioningState", "Succeeded");
    return node;
  }

  /** A vault as an entry of a list of any resources: without its properties. */
  public static ObjectNode resource(Vault vault) {
    ObjectNode node =
        Json.object()
            .put("id", vault.armId())
            .put("name", vault.name())
            .put("type", "Microsoft.KeyVault/vaults")
            .put("location", vault.settings().location());
    node.set("tags", Json.strings(vault.settings().tags()));
    return node;
  }
}
