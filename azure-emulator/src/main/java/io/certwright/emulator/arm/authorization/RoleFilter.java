package io.certwright.emulator.arm.authorization;

import io.certwright.emulator.access.CustomRole;
import io.certwright.emulator.access.Role;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Request;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code $filter} of role definition lists: by name, by type, or at a scope and below. */
final class RoleFilter {

  private static final Pattern COMPARISON =
      Pattern.compile("(roleName|type)\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

  private final Predicate<Role> condition;

  private RoleFilter(Predicate<Role> condition) {
    this.condition = condition;
  }

  static RoleFilter of(Request request) {
    String filter = request.query("$filter").orElse("").trim();
    Predicate<Role> all = role -> true;
    for (String part : filter.split("(?i)\\s+and\\s+")) {
      if (!part.isBlank() && !part.trim().equalsIgnoreCase("atScopeAndBelow()")) {
        all = all.and(comparison(part.trim(), filter));
      }
    }
    return new RoleFilter(all);
  }

  boolean passes(Role role) {
    return condition.test(role);
  }

  private static Predicate<Role> comparison(String text, String filter) {
    Matcher parts = COMPARISON.matcher(text);
    if (!parts.matches()) {
      throw ArmErrors.invalidQuery("$filter", filter);
    }
    String value = parts.group(2);
    return parts.group(1).equalsIgnoreCase("roleName")
        ? role -> role.title().equalsIgnoreCase(value)
        : role -> role instanceof CustomRole == value.equalsIgnoreCase("CustomRole");
  }
}
