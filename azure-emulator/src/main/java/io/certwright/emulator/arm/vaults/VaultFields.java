package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.network.IpRange;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.network.NetworkAcls.Bypass;
import io.certwright.emulator.network.NetworkAcls.DefaultAction;
import io.certwright.emulator.tenant.vault.Sku;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Reads the parts of a vault's properties, each refused with 400 where it makes no sense. */
final class VaultFields {

  private VaultFields() {}

  static Sku sku(String name) {
    return Stream.of(Sku.values())
        .filter(sku -> sku.wireName().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> invalid("sku.name", name));
  }

  static boolean publicNetworkAccess(String text) {
    if (!text.equalsIgnoreCase("Enabled") && !text.equalsIgnoreCase("Disabled")) {
      throw invalid("publicNetworkAccess", text);
    }
    return text.equalsIgnoreCase("Enabled");
  }

  static NetworkAcls networkAcls(JsonNode node) {
    List<IpRange> ranges = new ArrayList<>();
    for (JsonNode rule : node.path("ipRules")) {
      String text = rule.path("value").asText();
      ranges.add(IpRange.parse(text).orElseThrow(() -> invalid("networkAcls.ipRules.value", text)));
    }
    List<String> subnets = new ArrayList<>();
    node.path("virtualNetworkRules").forEach(rule -> subnets.add(rule.path("id").asText()));
    String action = node.path("defaultAction").asText("Allow");
    String bypass = node.path("bypass").asText("AzureServices");
    return new NetworkAcls(
        Stream.of(DefaultAction.values())
            .filter(one -> one.wireName().equalsIgnoreCase(action))
            .findFirst()
            .orElseThrow(() -> invalid("networkAcls.defaultAction", action)),
        Stream.of(Bypass.values())
            .filter(one -> one.wireName().equalsIgnoreCase(bypass))
            .findFirst()
            .orElseThrow(() -> invalid("networkAcls.bypass", bypass)),
        List.copyOf(ranges),
        List.copyOf(subnets));
  }

  static List<AccessPolicy> accessPolicies(JsonNode array) {
    List<AccessPolicy> policies = new ArrayList<>();
    for (JsonNode policy : array) {
      JsonNode permissions = policy.path("permissions");
      policies.add(
          new AccessPolicy(
              policy.path("objectId").asText(),
              verbs(permissions.path("certificates")),
              verbs(permissions.path("keys")),
              verbs(permissions.path("secrets"))));
    }
    return policies;
  }

  private static List<String> verbs(JsonNode array) {
    List<String> verbs = new ArrayList<>();
    array.forEach(verb -> verbs.add(verb.asText()));
    return List.copyOf(verbs);
  }

  private static RuntimeException invalid(String field, String value) {
    return ArmErrors.badRequest(
        "The parameter properties.%s has an invalid value: '%s'.".formatted(field, value));
  }
}
