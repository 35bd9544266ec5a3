package io.certwright.emulator.access;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A set of action patterns in which {@code *} stands for anything. */
public final class Actions {

  static final Actions NONE = granting();

  static final Actions KEY_VAULT_READ =
      granting(
          "Microsoft.Authorization/*/read",
          "Microsoft.Insights/alertRules/*",
          "Microsoft.Resources/deployments/*",
          "Microsoft.Resources/subscriptions/resourceGroups/read",
          "Microsoft.Support/*",
          "Microsoft.KeyVault/checkNameAvailability/read",
          "Microsoft.KeyVault/deletedVaults/read",
          "Microsoft.KeyVault/locations/*/read",
          "Microsoft.KeyVault/vaults/*/read",
          "Microsoft.KeyVault/operations/read");

  private final List<String> granted;
  private final List<String> excluded;
  private final List<Pattern> grantedPatterns;
  private final List<Pattern> excludedPatterns;

  private Actions(List<String> granted, List<String> excluded) {
    this.granted = granted;
    this.excluded = excluded;
    this.grantedPatterns = granted.stream().map(Actions::compile).toList();
    this.excludedPatterns = excluded.stream().map(Actions::compile).toList();
  }

  static Actions granting(String... granted) {
    return new Actions(List.of(granted), List.of());
  }

  /** Grants all of the one but what the other takes away. */
  public static Actions of(List<String> granted, List<String> excluded) {
    return new Actions(granted, excluded);
  }

  public List<String> granted() {
    return granted;
  }

  /** What a wider pattern of {@link #granted()} would allow, and this takes away. */
  public List<String> excluded() {
    return excluded;
  }

  public boolean allow(String action) {
    return matchesAny(grantedPatterns, action) && !matchesAny(excludedPatterns, action);
  }

  private static boolean matchesAny(List<Pattern> patterns, String action) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(action).matches());
  }

  /** An inner wildcard may also match nothing: Key Vault Reader sees the vault itself. */
  private static Pattern compile(String pattern) {
    String expression =
        Stream.of(pattern.split("/\\*/", -1))
            .map(part -> Pattern.quote(part).replace("*", "\\E.*\\Q"))
            .reduce((before, after) -> before + "/(?:.*/)?" + after)
            .orElseThrow();
    return Pattern.compile(expression, Pattern.CASE_INSENSITIVE);
  }
}
