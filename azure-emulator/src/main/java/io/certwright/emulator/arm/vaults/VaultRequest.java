package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.vault.Sku;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What a request wants of a vault; empty where it says nothing. */
record VaultRequest(
    Optional<String> location,
    Optional<Map<String, String>> tags,
    Optional<Sku> sku,
    Optional<String> tenantId,
    Optional<List<AccessPolicy>> accessPolicies,
    Optional<AccessModel> accessModel,
    Optional<Integer> softDeleteRetentionInDays,
    Optional<Boolean> purgeProtection,
    Optional<NetworkAcls> networkAcls,
    Optional<Boolean> publicNetworkAccess,
    Optional<Boolean> enabledForDeployment,
    Optional<Boolean> enabledForDiskEncryption,
    Optional<Boolean> enabledForTemplateDeployment,
    boolean recover) {

  static VaultRequest of(JsonNode body) {
    JsonNode properties = body.path("properties");
    return new VaultRequest(
        text(body.path("location")).map(VaultRequest::normal),
        Optional.of(body.path("tags")).filter(JsonNode::isObject).map(VaultRequest::tags),
        text(properties.path("sku").path("name")).map(VaultFields::sku),
        text(properties.path("tenantId")),
        Optional.of(properties.path("accessPolicies"))
            .filter(JsonNode::isArray)
            .map(VaultFields::accessPolicies),
        flag(properties, "enableRbacAuthorization")
            .map(byRole -> byRole ? AccessModel.RBAC : AccessModel.ACCESS_POLICY),
        Optional.of(properties.path("softDeleteRetentionInDays"))
            .filter(JsonNode::isInt)
            .map(JsonNode::asInt),
        flag(properties, "enablePurgeProtection"),
        Optional.of(properties.path("networkAcls"))
            .filter(JsonNode::isObject)
            .map(VaultFields::networkAcls),
        text(properties.path("publicNetworkAccess")).map(VaultFields::publicNetworkAccess),
        flag(properties, "enabledForDeployment"),
        flag(properties, "enabledForDiskEncryption"),
        flag(properties, "enabledForTemplateDeployment"),
        properties.path("createMode").asText().equalsIgnoreCase("recover"));
  }

  private static Optional<Boolean> flag(JsonNode properties, String name) {
    return Optional.of(properties.path(name)).filter(JsonNode::isBoolean).map(JsonNode::asBoolean);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.of(node).filter(JsonNode::isTextual).map(JsonNode::asText);
  }

  /** {@code West Europe} is {@code westeurope}. */
  private static String normal(String location) {
    return location.replace(" ", "").toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> tags(JsonNode node) {
    Map<String, String> tags = new HashMap<>();
    node.properties().forEach(tag -> tags.put(tag.getKey(), tag.getValue().asText()));
    return tags;
  }
}
