package io.certwright.account.browse;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.ResourceGroup;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The resource groups that an account sees, by subscription and name. */
public final class BrowseResourceGroups {

  private final Accounts accounts;
  private final ResourceManagers resourceManagers;
  private final ParallelCalls calls;

  public BrowseResourceGroups(
      Accounts accounts, ResourceManagers resourceManagers, ParallelCalls calls) {
    this.accounts = accounts;
    this.resourceManagers = resourceManagers;
    this.calls = calls;
  }

  /**
   * @param subscription all that the account sees when empty
   * @param after {@link #key} of the last one before; null at the beginning
   * @throws Failure NOT_FOUND, or in Azure's words
   */
  public List<ResourceGroup> browse(
      UUID accountId, Optional<UUID> subscription, String after, int limit) {
    ResourceManager resourceManager = resourceManagers.of(accounts.get(accountId));
    List<ResourceGroup> all =
        calls
            .each(
                Scope.subscriptions(subscription, resourceManager), resourceManager::resourceGroups)
            .stream()
            .flatMap(List::stream)
            .toList();
    return Sorted.page(all, BrowseResourceGroups::key, after, limit);
  }

  public static String key(ResourceGroup group) {
    return group.subscription() + "/" + group.name().toLowerCase(Locale.ROOT);
  }
}
