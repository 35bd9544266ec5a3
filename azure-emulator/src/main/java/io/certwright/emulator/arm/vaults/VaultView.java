package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.arm.resources.ResourceViews;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.network.IpRange;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.vault.SystemData;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultSettings;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A vault with its properties; those that were never set are absent. */
public final class VaultView {

  private VaultView() {}

  public static ObjectNode of(Vault vault) {
    ObjectNode node = ResourceViews.resource(vault);
    SystemData data = vault.settings().systemData();
    node.putObject("systemData")
        .put("createdBy", data.createdBy())
        .put("createdByType", data.createdByType())
        .put("createdAt", millis(data.createdAt()))
        .put("lastModifiedBy", data.modifiedBy())
        .put("lastModifiedByType", data.modifiedByType())
        .put("lastModifiedAt", millis(data.modifiedAt()));
    node.set("properties", properties(vault));
    return node;
  }

  /** The {@code properties} of the vault as a resource. */
  public static ObjectNode properties(Vault vault) {
    VaultSettings settings = vault.settings();
    ObjectNode node = Json.object();
    node.putObject("sku").put("family", "A").put("name", settings.sku().wireName());
    node.put("tenantId", vault.tenantId());
    if (settings.networkAcls() != null) {
      node.set("networkAcls", networkAcls(settings.networkAcls()));
    }
    node.set("accessPolicies", accessPolicies(vault));
    node.put("enabledForDeployment", settings.enabledFor().deployment())
        .put("enabledForDiskEncryption", settings.enabledFor().diskEncryption())
        .put("enabledForTemplateDeployment", settings.enabledFor().template())
        .put("enableSoftDelete", true)
        .put("softDeleteRetentionInDays", settings.softDeleteRetentionInDays())
        .put("enableRbacAuthorization", settings.accessModel() == AccessModel.RBAC);
    if (settings.purgeProtection()) {
      node.put("enablePurgeProtection", true);
    }
    return node.put("vaultUri", vault.uri() + "/")
        .put("provisioningState", "Succeeded")
        .put("publicNetworkAccess", settings.publicNetworkAccess() ? "Enabled" : "Disabled");
  }

  static ArrayNode accessPolicies(Vault vault) {
    return Json.arrayOf(
        vault.accessPolicies().stream().map(policy -> policy(vault, policy)).toList());
  }

  static String seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String millis(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static ObjectNode networkAcls(NetworkAcls acls) {
    ObjectNode node =
        Json.object()
            .put("bypass", acls.bypass().wireName())
            .put("defaultAction", acls.defaultAction().wireName());
    node.set(
        "ipRules",
        Json.arrayOf(
            acls.ipRules().stream()
                .map(IpRange::wireText)
                .map(text -> Json.object().put("value", text))
                .toList()));
    node.set(
        "virtualNetworkRules",
        Json.arrayOf(
            acls.virtualNetworkRules().stream().map(id -> Json.object().put("id", id)).toList()));
    return node;
  }

  private static ObjectNode policy(Vault vault, AccessPolicy policy) {
    ObjectNode node =
        Json.object().put("tenantId", vault.tenantId()).put("objectId", policy.objectId());
    ObjectNode permissions = node.putObject("permissions");
    permissions.set("keys", Json.array(policy.keys()));
    permissions.set("secrets", Json.array(policy.secrets()));
    permissions.set("certificates", Json.array(policy.certificates()));
    return node;
  }
}
