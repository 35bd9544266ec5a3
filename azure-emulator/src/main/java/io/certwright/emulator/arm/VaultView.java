package io.certwright.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.Vault;
import io.certwright.emulator.tenant.VaultSettings;
import java.time.temporal.ChronoUnit;

/** A vault with its properties; those that were never set are absent. */
final class VaultView {

  private VaultView() {}

  static ObjectNode of(Vault vault) {
    ObjectNode node = ArmViews.resource(vault);
    String created =
        vault.settings().systemData().createdAt().truncatedTo(ChronoUnit.MILLIS).toString();
    node.putObject("systemData")
        .put("createdBy", "operator@contoso.example")
        .put("createdByType", "User")
        .put("createdAt", created)
        .put("lastModifiedBy", "operator@contoso.example")
        .put("lastModifiedByType", "User")
        .put("lastModifiedAt", created);
    node.set("properties", properties(vault));
    return node;
  }

  private static ObjectNode properties(Vault vault) {
    VaultSettings settings = vault.settings();
    ObjectNode node = Json.object();
    node.putObject("sku").put("family", "A").put("name", settings.sku().wireName());
    node.put("tenantId", vault.tenantId());
    node.set(
        "accessPolicies",
        Json.arrayOf(
            vault.accessPolicies().stream().map(policy -> policy(vault, policy)).toList()));
    node.put("enabledForDeployment", false)
        .put("enabledForDiskEncryption", false)
        .put("enabledForTemplateDeployment", false)
        .put("enableSoftDelete", true)
        .put("softDeleteRetentionInDays", settings.softDeleteRetentionInDays())
        .put("enableRbacAuthorization", settings.accessModel() == AccessModel.RBAC);
    if (settings.purgeProtection()) {
      node.put("enablePurgeProtection", true);
    }
    return node.put("vaultUri", vault.uri() + "/")
        .put("provisioningState", "Succeeded")
        .put("publicNetworkAccess", "Enabled");
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
