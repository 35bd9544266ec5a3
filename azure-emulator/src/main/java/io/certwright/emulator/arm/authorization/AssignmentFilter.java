package io.certwright.emulator.arm.authorization;

import io.certwright.emulator.access.RoleAssignment;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Request;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code $filter} of role assignment lists.
 *
 * @param principalId whose; everyone's when null
 * @param below whether those at scopes below count too
 * @see <a
 *     href="https://learn.microsoft.com/azure/role-based-access-control/role-assignments-list-rest">
 *     List Azure role assignments</a>
 */
record AssignmentFilter(String principalId, boolean below) {

  private static final Pattern PRINCIPAL =
      Pattern.compile(
          "(?:principalId\\s+eq\\s+'([^']*)'|assignedTo\\('([^']*)'\\))", Pattern.CASE_INSENSITIVE);

  static AssignmentFilter of(Request request) {
    String filter = request.query("$filter").orElse("").trim();
    String principal = null;
    boolean below = true;
    for (String part : filter.split("(?i)\\s+and\\s+")) {
      Matcher named = PRINCIPAL.matcher(part.trim());
      if (part.trim().equalsIgnoreCase("atScope()")) {
        below = false;
      } else if (named.matches()) {
        principal = named.group(1) == null ? named.group(2) : named.group(1);
      } else if (!part.isBlank()) {
        throw ArmErrors.invalidQuery("$filter", filter);
      }
    }
    return new AssignmentFilter(principal, below);
  }

  boolean passes(RoleAssignment assignment) {
    return principalId == null || assignment.principalId().equalsIgnoreCase(principalId);
  }
}
