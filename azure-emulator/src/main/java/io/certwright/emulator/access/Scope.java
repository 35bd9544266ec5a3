package io.certwright.emulator.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where a role assignment is made: an ARM id, or {@code /} for everything. Case does not matter.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/scope-overview">Scope
 *     for Azure RBAC</a>
 */
final class Scope {

  static final String ROOT = "/";
  private static final String MANAGEMENT_GROUPS =
      "/providers/microsoft.management/managementgroups/";

  private Scope() {}

  static String normal(String scope) {
    String lower = scope.toLowerCase(Locale.ROOT);
    return lower.length() > 1 && lower.endsWith("/")
        ? lower.substring(0, lower.length() - 1)
        : lower;
  }

  /** The tenant's own management group, above all its subscriptions, has the tenant's id. */
  static String rootManagementGroup(String tenantId) {
    return MANAGEMENT_GROUPS + tenantId.toLowerCase(Locale.ROOT);
  }

  /** The resource and all that contains it, the root last. */
  static List<String> upwards(String resourceId, String tenantId) {
    String normal = normal(resourceId);
    List<String> scopes = new ArrayList<>();
    for (int end = normal.length(); end > 1; end = normal.lastIndexOf('/', end - 1)) {
      scopes.add(normal.substring(0, end));
    }
    if (normal.startsWith("/subscriptions/")) {
      scopes.add(rootManagementGroup(tenantId));
    }
    scopes.add(ROOT);
    return scopes;
  }

  /** Whether {@code inner} lies below {@code outer}, both normal. */
  static boolean isBelow(String inner, String outer, String tenantId) {
    if (outer.equals(ROOT)) {
      return !inner.equals(ROOT);
    }
    return outer.equals(rootManagementGroup(tenantId))
        ? inner.startsWith("/subscriptions/")
        : inner.startsWith(outer + "/");
  }
}
