package io.certwright.emulator.arm.authorization;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.arm.ApiVersions;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmRoute;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.http.Reply;
import java.util.List;

/** Who may do what at a scope: permissions, role definitions, role assignments. */
public final class AuthorizationRoutes {

  private static final String PROVIDER = "**/providers/microsoft.authorization/";
  private static final String ROLES = PROVIDER + "roledefinitions";
  private static final String ASSIGNMENTS = PROVIDER + "roleassignments";
  private static final String READ_ROLES = "Microsoft.Authorization/roleDefinitions/read";

  public List<ArmRoute> all() {
    ApiVersions roles = ApiVersions.ROLE_DEFINITIONS;
    ApiVersions assignments = ApiVersions.ROLE_ASSIGNMENTS;
    return List.of(
        new ArmRoute(
            "GET",
            PROVIDER + "permissions",
            "listPermissions",
            ApiVersions.PERMISSIONS,
            AuthorizationRoutes::permissions),
        new ArmRoute("GET", ROLES, "listRoleDefinitions", roles, AuthorizationRoutes::roles),
        new ArmRoute("GET", ROLES + "/*", "getRoleDefinition", roles, AuthorizationRoutes::role),
        new ArmRoute("GET", ASSIGNMENTS, "listRoleAssignments", assignments, AssignmentReads::list),
        new ArmRoute(
            "GET", ASSIGNMENTS + "/*", "getRoleAssignment", assignments, AssignmentReads::get),
        new ArmRoute(
            "PUT", ASSIGNMENTS + "/*", "createRoleAssignment", assignments, AssignmentWrites::put),
        new ArmRoute(
            "DELETE",
            ASSIGNMENTS + "/*",
            "deleteRoleAssignment",
            assignments,
            AssignmentWrites::delete));
  }

  /** What the caller may do at a scope, one entry for each of the caller's role assignments. */
  private static Reply permissions(ArmCall call) {
    String scope = call.visible().scope(call.value(0));
    return page(
        call.visible().assignments().effective(call.visible().caller().objectId(), scope).stream()
            .map(assignment -> RoleViews.permission(assignment.role()))
            .toList());
  }

  private static Reply roles(ArmCall call) {
    String scope = requireReadable(call);
    RoleFilter filter = RoleFilter.of(call.request());
    return page(
        call.visible().tenant().roleDefinitions().all().stream()
            .filter(filter::passes)
            .map(role -> RoleViews.definition(role, scope))
            .toList());
  }

  private static Reply role(ArmCall call) {
    String scope = requireReadable(call);
    Role role =
        call.visible().tenant().roleDefinitions().all().stream()
            .filter(one -> one.id().equalsIgnoreCase(call.value(1)))
            .findFirst()
            .orElseThrow(
                () ->
                    new ArmError(
                        404,
                        "RoleDefinitionDoesNotExist",
                        "The specified role definition with ID '%s' does not exist."
                            .formatted(call.value(1))));
    return Reply.json(200, RoleViews.definition(role, scope));
  }

  /** Everyone may read the definitions without a scope; those of a scope ask for a role there. */
  private static String requireReadable(ArmCall call) {
    String scope = call.visible().scope(call.value(0));
    if (!scope.equals("/")) {
      call.visible().require(READ_ROLES, scope);
    }
    return scope;
  }

  private static Reply page(List<ObjectNode> values) {
    ObjectNode page = Json.object();
    page.set("value", Json.arrayOf(values));
    return Reply.json(200, page);
  }
}
