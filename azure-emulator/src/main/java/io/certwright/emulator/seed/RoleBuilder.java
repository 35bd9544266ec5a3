package io.certwright.emulator.seed;

import io.certwright.emulator.access.Actions;
import io.certwright.emulator.access.CustomRole;
import io.certwright.emulator.access.PrincipalType;
import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.access.RoleAssignments;
import io.certwright.emulator.access.RoleDefinitions;
import io.certwright.emulator.seed.Seed.RoleAssignmentSeed;
import io.certwright.emulator.seed.Seed.TenantSeed;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes a tenant's own roles, and who has which, of their seeds. */
final class RoleBuilder {

  private static final Pattern SCOPE =
      Pattern.compile(
          "/|/subscriptions/.+|/providers/Microsoft\\.Management/managementGroups/[^/]+",
          Pattern.CASE_INSENSITIVE);

  private RoleBuilder() {}

  static RoleDefinitions definitions(TenantSeed seed, String pointer) {
    List<CustomRole> roles = new ArrayList<>();
    for (int index = 0; index < Checked.list(seed.roleDefinitions()).size(); index++) {
      roles.add(
          definition(seed.roleDefinitions().get(index), pointer + "/roleDefinitions/" + index));
    }
    return new RoleDefinitions(roles);
  }

  static RoleAssignments assignments(
      TenantSeed seed, String tenantId, RoleDefinitions roles, String pointer) {
    RoleAssignments assignments = new RoleAssignments(tenantId);
    for (int index = 0; index < Checked.list(seed.roleAssignments()).size(); index++) {
      assignments.add(
          assignment(
              seed.roleAssignments().get(index), roles, pointer + "/roleAssignments/" + index));
    }
    return assignments;
  }

  private static CustomRole definition(RoleDefinitionSeed seed, String pointer) {
    return new CustomRole(
        Checked.guid(seed.id(), pointer + "/id"),
        Checked.required(seed.name(), pointer + "/name"),
        Checked.orElse(seed.description(), ""),
        Actions.of(Checked.list(seed.actions()), Checked.list(seed.notActions())),
        Actions.of(Checked.list(seed.dataActions()), Checked.list(seed.notDataActions())),
        Checked.orElse(seed.assignableScopes(), List.of("/")));
  }

  private static RoleAssignment assignment(
      RoleAssignmentSeed seed, RoleDefinitions roles, String pointer) {
    RoleAssignment derived = derived(seed, roles, pointer);
    return new RoleAssignment(
        seed.name() == null ? derived.name() : Checked.guid(seed.name(), pointer + "/name"),
        derived.principalId(),
        derived.principalType(),
        derived.role(),
        derived.scope(),
        seed.description(),
        Checked.orElse(seed.createdAt(), derived.createdAt()),
        Checked.orElse(seed.createdBy(), derived.createdBy()));
  }

  /** The assignment as it is when the seed says only who has which role where. */
  private static RoleAssignment derived(
      RoleAssignmentSeed seed, RoleDefinitions roles, String pointer) {
    String role = Checked.required(seed.role(), pointer + "/role");
    return new RoleAssignment(
        Checked.guid(seed.principalId(), pointer + "/principalId"),
        Checked.orElse(seed.principalType(), PrincipalType.SERVICE_PRINCIPAL),
        roles
            .find(role)
            .orElseThrow(
                () -> SeedError.at(pointer + "/role", "'%s' is not a known role".formatted(role))),
        Checked.matching(
            seed.scope(),
            SCOPE,
            "/, or the id of something in a subscription or of a management group",
            pointer + "/scope"));
  }
}
