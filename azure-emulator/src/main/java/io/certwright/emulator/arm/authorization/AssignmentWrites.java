package io.certwright.emulator.arm.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.access.PrincipalType;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Reply;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Gives roles and takes them away; both count from the next request on. */
final class AssignmentWrites {

  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final String WRITE = "Microsoft.Authorization/roleAssignments/write";
  private static final String DELETE = "Microsoft.Authorization/roleAssignments/delete";

  private AssignmentWrites() {}

  static Reply put(ArmCall call) {
    String scope = call.visible().scope(call.value(0));
    call.visible().require(WRITE, scope);
    requireWritable(call, scope);
    JsonNode properties = call.body().path("properties");
    Role role = role(call, properties.path("roleDefinitionId").asText());
    requireDelegable(call, WRITE, scope, role);
    RoleAssignment wanted = assignment(call, scope, role, properties);
    RoleAssignments all = call.visible().assignments();
    synchronized (all) {
      return give(all, wanted);
    }
  }

  private static Reply give(RoleAssignments all, RoleAssignment wanted) {
    Optional<RoleAssignment> before = all.named(wanted.name());
    if (before.isPresent() && !isSame(before.get(), wanted)) {
      throw new ArmError(
          400,
          "RoleAssignmentUpdateNotPermitted",
          "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
    }
    if (before.isEmpty() && all.sameGrant(wanted).isPresent()) {
      throw new ArmError(409, "RoleAssignmentExists", "The role assignment already exists.");
    }
    all.add(wanted);
    return Reply.json(before.isPresent() ? 200 : 201, RoleViews.assignment(wanted));
  }

  static Reply delete(ArmCall call) {
    String scope = call.visible().scope(call.value(0));
    call.visible().require(DELETE, scope);
    if (call.visible().assignments().named(call.value(1)).isEmpty()) {
      return Reply.empty(204);
    }
    requireWritable(call, scope);
    RoleAssignment assignment = AssignmentReads.find(call);
    requireDelegable(call, DELETE, scope, assignment.role());
    call.visible().assignments().remove(assignment);
    return Reply.json(200, RoleViews.assignment(assignment));
  }

  private static RoleAssignment assignment(
      ArmCall call, String scope, Role role, JsonNode properties) {
    String principal = properties.path("principalId").asText();
    if (!GUID.matcher(principal).matches()) {
      throw new ArmError(
          400,
          "InvalidPrincipalId",
          "The Principal ID '%s' is not valid. Principal ID must be a GUID.".formatted(principal));
    }
    if (!GUID.matcher(call.value(1)).matches()) {
      throw new ArmError(
          400,
          "InvalidRoleAssignmentId",
          "The role assignment ID '%s' is not valid. The role assignment ID must be a GUID."
              .formatted(call.value(1)));
    }
    return new RoleAssignment(
        call.value(1),
        principal,
        type(properties.path("principalType").asText()),
        role,
        scope,
        properties.path("description").asText(null),
        call.now(),
        call.visible().caller().objectId());
  }

  private static PrincipalType type(String wireName) {
    return Stream.of(PrincipalType.values())
        .filter(type -> type.wireName().equalsIgnoreCase(wireName))
        .findFirst()
        .orElse(PrincipalType.SERVICE_PRINCIPAL);
  }

  private static Role role(ArmCall call, String definitionId) {
    String id = definitionId.substring(definitionId.lastIndexOf('/') + 1);
    return call.visible().tenant().roleDefinitions().all().stream()
        .filter(role -> role.id().equalsIgnoreCase(id))
        .findFirst()
        .orElseThrow(
            () ->
                new ArmError(
                    400,
                    "RoleDefinitionDoesNotExist",
                    "The specified role definition with ID '%s' does not exist.".formatted(id)));
  }

  /** Some roles may give only certain others: one without such a condition must allow it. */
  private static void requireDelegable(ArmCall call, String action, String scope, Role role) {
    boolean allowed =
        call.visible().assignments().effective(call.visible().caller().objectId(), scope).stream()
            .map(RoleAssignment::role)
            .filter(own -> own.actions().allow(action))
            .anyMatch(
                own -> own.delegableRoles().isEmpty() || own.delegableRoles().contains(role.id()));
    if (!allowed) {
      throw ArmErrors.forbidden(call.visible().caller(), action, scope);
    }
  }

  private static void requireWritable(ArmCall call, String scope) {
    String[] parts = scope.split("/");
    if (parts.length > 2 && parts[1].equalsIgnoreCase("subscriptions")) {
      call.visible().writableSubscription(parts[2]);
    }
  }

  private static boolean isSame(RoleAssignment before, RoleAssignment wanted) {
    return before.principalId().equalsIgnoreCase(wanted.principalId())
        && before.role().id().equals(wanted.role().id())
        && before.scope().equalsIgnoreCase(wanted.scope());
  }
}
