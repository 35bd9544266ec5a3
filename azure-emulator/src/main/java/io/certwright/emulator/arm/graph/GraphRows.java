package io.certwright.emulator.arm.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.arm.Visible;
import io.certwright.emulator.arm.graph.query.GraphErrors;
import io.certwright.emulator.arm.vaults.VaultView;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Subscription;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The tables of Resource Graph, as far as the caller may read them; types in lower case. */
final class GraphRows {

  private final Visible visible;
  private final List<Subscription> subscriptions;

  GraphRows(Visible visible, List<Subscription> subscriptions) {
    this.visible = visible;
    this.subscriptions = subscriptions;
  }

  /**
   * @throws io.certwright.emulator.arm.ArmError 400 when there is no such table
   */
  List<ObjectNode> of(String table) {
    return switch (table) {
      case "resources" ->
          subscriptions.stream()
              .flatMap(one -> visible.vaults(one.resourceGroups()).stream())
              .map(this::vault)
              .toList();
      case "resourcecontainers" ->
          subscriptions.stream()
              .flatMap(
                  one ->
                      Stream.concat(
                          Stream.of(subscription(one)),
                          visible.groups(one).stream().map(this::group)))
              .toList();
      default ->
          throw GraphErrors.badRequest(
              "DisallowedLogicalTableName",
              "Table %s is invalid, unsupported or disallowed.".formatted(table));
    };
  }

  private ObjectNode vault(Vault vault) {
    ObjectNode row =
        row(
            vault.armId(),
            vault.name(),
            "microsoft.keyvault/vaults",
            vault.settings().location(),
            vault.resourceGroupName(),
            vault.subscriptionId());
    row.set("properties", VaultView.properties(vault));
    return tagged(row, vault.settings().tags());
  }

  private ObjectNode group(ResourceGroup group) {
    ObjectNode row =
        row(
            group.armId(),
            group.name(),
            "microsoft.resources/subscriptions/resourcegroups",
            group.location(),
            group.name(),
            group.subscriptionId());
    row.putObject("properties").put("provisioningState", "Succeeded");
    return tagged(row, group.tags());
  }

  private ObjectNode subscription(Subscription subscription) {
    ObjectNode row =
        row(
            subscription.armId(),
            subscription.name(),
            "microsoft.resources/subscriptions",
            "",
            "",
            subscription.id());
    row.putObject("properties").put("state", subscription.state().wireName());
    return tagged(row, subscription.tags());
  }

  private ObjectNode row(
      String id, String name, String type, String location, String group, String subscription) {
    return Json.object()
        .put("id", id)
        .put("name", name)
        .put("type", type)
        .put("tenantId", visible.tenant().id())
        .put("kind", "")
        .put("location", location)
        .put("resourceGroup", group.toLowerCase(Locale.ROOT))
        .put("subscriptionId", subscription)
        .put("managedBy", "")
        .putNull("sku")
        .putNull("plan");
  }

  private static ObjectNode tagged(ObjectNode row, Map<String, String> tags) {
    row.set("tags", Json.strings(tags));
    return row.putNull("identity").putNull("zones").putNull("extendedLocation");
  }
}
