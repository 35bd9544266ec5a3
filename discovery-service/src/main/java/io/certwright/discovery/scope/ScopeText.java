package io.certwright.discovery.scope;

import io.certwright.platform.problem.FieldErrors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A scope as it is written down; everything may be absent. Its own fields say what to include.
 *
 * @param vaults ARM ids
 * @param vaultNames with {@code *} for any characters
 * @param locations as {@code westeurope} or {@code West Europe}
 */
public record ScopeText(
    @Nullable List<String> subscriptions,
    @Nullable List<String> resourceGroups,
    @Nullable List<String> vaults,
    @Nullable List<String> vaultNames,
    @Nullable List<String> locations,
    @Nullable Map<String, String> tags,
    @Nullable SelectionText exclude) {

  /** Notes every malformed value with its place below {@code /scope}. */
  public Scope read(FieldErrors errors) {
    SelectionText include =
        new SelectionText(subscriptions, resourceGroups, vaults, vaultNames, locations, tags);
    return new Scope(
        include.read("/scope", errors),
        exclude == null ? Selection.EMPTY : exclude.read("/scope/exclude", errors));
  }

  public static ScopeText of(Scope scope) {
    SelectionText include = SelectionText.of(scope.include());
    return new ScopeText(
        include.subscriptions(),
        include.resourceGroups(),
        include.vaults(),
        include.vaultNames(),
        include.locations(),
        include.tags(),
        SelectionText.of(scope.exclude()));
  }
}
