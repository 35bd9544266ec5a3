package io.certwright.emulator.arm.resources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.ApiVersions;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.Subscription;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A resource provider that the emulator serves: always registered. */
record Provider(String namespace, Map<String, ApiVersions> types) {

  static List<Provider> all() {
    return List.of(
        new Provider(
            "Microsoft.Authorization",
            Map.of(
                "permissions", ApiVersions.PERMISSIONS,
                "roleAssignments", ApiVersions.ROLE_ASSIGNMENTS,
                "roleDefinitions", ApiVersions.ROLE_DEFINITIONS)),
        new Provider(
            "Microsoft.KeyVault",
            Map.of(
                "checkNameAvailability", ApiVersions.KEY_VAULT,
                "deletedVaults", ApiVersions.KEY_VAULT,
                "locations/deletedVaults", ApiVersions.KEY_VAULT,
                "vaults", ApiVersions.KEY_VAULT,
                "vaults/accessPolicies", ApiVersions.KEY_VAULT)),
        new Provider("Microsoft.ResourceGraph", Map.of("resources", ApiVersions.RESOURCE_GRAPH)),
        new Provider(
            "Microsoft.Resources",
            Map.of(
                "resourceGroups", ApiVersions.RESOURCES,
                "resources", ApiVersions.RESOURCES,
                "subscriptions", ApiVersions.RESOURCES,
                "tenants", ApiVersions.RESOURCES)));
  }

  static Provider named(String namespace) {
    return all().stream()
        .filter(provider -> provider.namespace.equalsIgnoreCase(namespace))
        .findFirst()
        .orElseThrow(
            () ->
                new ArmError(
                    404,
                    "InvalidResourceNamespace",
                    "The resource namespace '%s' is invalid.".formatted(namespace)));
  }

  ObjectNode view(Subscription subscription, AzureCloud cloud) {
    ObjectNode node =
        Json.object()
            .put("id", subscription.armId() + "/providers/" + namespace)
            .put("namespace", namespace);
    node.set(
        "resourceTypes",
        Json.arrayOf(
            new TreeMap<>(types).entrySet().stream().map(type -> type(type, cloud)).toList()));
    return node.put("registrationState", "Registered")
        .put("registrationPolicy", "RegistrationRequired");
  }

  private static ObjectNode type(Map.Entry<String, ApiVersions> type, AzureCloud cloud) {
    ObjectNode node = Json.object().put("resourceType", type.getKey());
    node.set(
        "locations", Json.array(Location.of(cloud).stream().map(Location::displayName).toList()));
    node.set("apiVersions", Json.array(type.getValue().known()));
    return node;
  }
}
