package io.certwright.emulator.access;

/**
 * A role given to a principal at a scope.
 *
 * @param principalId object id of the principal
 * @param scope ARM id of a subscription, resource group or vault
 */
public record RoleAssignment(String principalId, BuiltInRole role, String scope) {

  /** Whether the assignment reaches the resource: a scope includes everything below it. */
  public boolean covers(String resourceId) {
    return isWithin(resourceId, scope);
  }

  /** Whether the assignment was made at the resource or somewhere below it. */
  public boolean isAtOrBelow(String resourceId) {
    return isWithin(scope, resourceId);
  }

  private static boolean isWithin(String inner, String outer) {
    return inner.regionMatches(true, 0, outer, 0, outer.length())
        && (inner.length() == outer.length() || inner.charAt(outer.length()) == '/');
  }
}
