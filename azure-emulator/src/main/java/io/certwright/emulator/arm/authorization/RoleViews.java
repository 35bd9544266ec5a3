package io.certwright.emulator.arm.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.CustomRole;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.http.Json;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Role definitions and assignments as Azure Resource Manager writes them. */
final class RoleViews {

  private static final DateTimeFormatter TICKS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSS'Z'").withZone(ZoneOffset.UTC);
  private static final String DEFINITIONS = "/providers/Microsoft.Authorization/roleDefinitions/";

  private RoleViews() {}

  static ObjectNode permission(Role role) {
    ObjectNode node = Json.object();
    node.set("actions", Json.array(role.actions().granted()));
    node.set("notActions", Json.array(role.actions().excluded()));
    node.set("dataActions", Json.array(role.dataActions().granted()));
    node.set("notDataActions", Json.array(role.dataActions().excluded()));
    return node;
  }

  static ObjectNode definition(Role role, String scope) {
    ObjectNode node = Json.object();
    ObjectNode properties =
        node.putObject("properties")
            .put("roleName", role.title())
            .put("type", role instanceof CustomRole ? "CustomRole" : "BuiltInRole")
            .put("description", role.description());
    properties.set("assignableScopes", Json.array(role.assignableScopes()));
    properties.set("permissions", Json.arrayOf(List.of(permission(role))));
    properties
        .put("createdOn", "2018-01-01T00:00:00.0000000Z")
        .put("updatedOn", "2024-01-01T00:00:00.0000000Z")
        .putNull("createdBy")
        .putNull("updatedBy");
    return node.put("id", definitionId(role, scope))
        .put("type", "Microsoft.Authorization/roleDefinitions")
        .put("name", role.id());
  }

  static ObjectNode assignment(RoleAssignment assignment) {
    ObjectNode node = Json.object();
    node.putObject("properties")
        .put("roleDefinitionId", definitionId(assignment.role(), assignment.scope()))
        .put("principalId", assignment.principalId())
        .put("principalType", assignment.principalType().wireName())
        .put("scope", assignment.scope())
        .putNull("condition")
        .putNull("conditionVersion")
        .put("createdOn", TICKS.format(assignment.createdAt()))
        .put("updatedOn", TICKS.format(assignment.createdAt()))
        .put("createdBy", assignment.createdBy())
        .put("updatedBy", assignment.createdBy())
        .putNull("delegatedManagedIdentityResourceId")
        .put("description", assignment.description());
    return node.put("id", assignment.armId())
        .put("type", "Microsoft.Authorization/roleAssignments")
        .put("name", assignment.name());
  }

  /** Role definitions are said to be of the subscription where they are looked at. */
  private static String definitionId(Role role, String scope) {
    String[] parts = scope.split("/");
    String prefix =
        parts.length > 2 && parts[1].equalsIgnoreCase("subscriptions")
            ? "/subscriptions/" + parts[2]
            : "";
    return prefix + DEFINITIONS + role.id();
  }
}
