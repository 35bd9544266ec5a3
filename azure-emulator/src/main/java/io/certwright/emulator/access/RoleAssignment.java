package io.certwright.emulator.access;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * A role given to a principal at a scope.
 *
 * @param name a GUID, unique in the tenant
 * @param principalId object id of the principal
 * @param scope ARM id of a subscription, resource group or vault, or {@code /}
 * @param createdBy object id of who made it; empty for the seed's
 */
public record RoleAssignment(
    String name,
    String principalId,
    PrincipalType principalType,
    Role role,
    String scope,
    String description,
    Instant createdAt,
    String createdBy) {

  private static final Instant LONG_AGO = Instant.parse("2024-01-15T09:30:00Z");

  /** An assignment to a service principal, whose name follows from the rest. */
  public RoleAssignment(String principalId, Role role, String scope) {
    this(principalId, PrincipalType.SERVICE_PRINCIPAL, role, scope);
  }

  public RoleAssignment(String principalId, PrincipalType type, Role role, String scope) {
    this(derivedName(principalId, role, scope), principalId, type, role, scope, null, LONG_AGO, "");
  }

  /** ARM id: below its scope. */
  public String armId() {
    String prefix = scope.equals(Scope.ROOT) ? "" : scope;
    return prefix + "/providers/Microsoft.Authorization/roleAssignments/" + name;
  }

  /** Whether both give the same role to the same principal at the same scope. */
  boolean isSameGrantAs(RoleAssignment other) {
    return principalId.equalsIgnoreCase(other.principalId)
        && role.id().equals(other.role.id())
        && Scope.normal(scope).equals(Scope.normal(other.scope));
  }

  private static String derivedName(String principalId, Role role, String scope) {
    String key = principalId + " " + role.id() + " " + Scope.normal(scope);
    return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
