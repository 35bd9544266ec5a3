package io.certwright.account.rights;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One permission of a role, as far as data goes. Permissions of a principal add up, and what one
 * takes away another may give.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/role-definitions">Azure
 *     role definitions</a>
 */
public final class Permission {

  private final List<Pattern> dataActions;
  private final List<Pattern> notDataActions;

  /**
   * @param dataActions in which {@code *} stands for any text
   * @param notDataActions taken away from these
   */
  public Permission(List<String> dataActions, List<String> notDataActions) {
    this.dataActions = dataActions.stream().map(Permission::compile).toList();
    this.notDataActions = notDataActions.stream().map(Permission::compile).toList();
  }

  boolean allows(String dataAction) {
    return matchesAny(dataActions, dataAction) && !matchesAny(notDataActions, dataAction);
  }

  private static boolean matchesAny(List<Pattern> patterns, String action) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(action).matches());
  }

  private static Pattern compile(String pattern) {
    String expression =
        Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
