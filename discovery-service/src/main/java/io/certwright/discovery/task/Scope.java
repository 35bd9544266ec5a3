package io.certwright.discovery.task;

import io.certwright.platform.azure.VaultId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * Which vaults of an account a task covers: those that match every list that is not empty, carry
 * all of the tags, and match nothing of {@code exclude}. An empty scope is all that the account
 * sees. Names and ids are compared as ARM does, without regard to case.
 */
public record Scope(Selection include, Selection exclude, Map<String, String> tags) {

  public static final Scope EVERYTHING = new Scope(Selection.EMPTY, Selection.EMPTY, Map.of());

  public Scope {
    tags = Map.copyOf(tags);
  }

  /** Three ways to point at vaults. */
  public record Selection(
      List<UUID> subscriptions, List<String> resourceGroups, List<VaultId> vaults) {

    static final Selection EMPTY = new Selection(List.of(), List.of(), List.of());

    public Selection {
      subscriptions = List.copyOf(subscriptions);
      resourceGroups = List.copyOf(resourceGroups);
      vaults = List.copyOf(vaults);
    }

    private boolean hasSubscription(VaultId vault) {
      return subscriptions.contains(vault.subscription());
    }

    private boolean hasResourceGroup(VaultId vault) {
      return resourceGroups.stream().anyMatch(vault.resourceGroup()::equalsIgnoreCase);
    }

    private boolean hasVault(VaultId vault) {
      return vaults.stream().anyMatch(named -> named.key().equals(vault.key()));
    }
  }

  public boolean covers(VaultId vault, Map<String, String> vaultTags) {
    return isIncluded(vault) && !isExcluded(vault) && hasTags(vaultTags);
  }

  private boolean isIncluded(VaultId vault) {
    return (include.subscriptions().isEmpty() || include.hasSubscription(vault))
        && (include.resourceGroups().isEmpty() || include.hasResourceGroup(vault))
        && (include.vaults().isEmpty() || include.hasVault(vault));
  }

  private boolean isExcluded(VaultId vault) {
    return exclude.hasSubscription(vault)
        || exclude.hasResourceGroup(vault)
        || exclude.hasVault(vault);
  }

  /** Tag names are compared without regard to case, values exactly (Microsoft: "Use tags"). */
  private boolean hasTags(Map<String, String> vaultTags) {
    return tags.entrySet().stream()
        .allMatch(
            wanted ->
                vaultTags.entrySet().stream()
                    .anyMatch(
                        tag ->
                            lower(tag.getKey()).equals(lower(wanted.getKey()))
                                && tag.getValue().equals(wanted.getValue())));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
