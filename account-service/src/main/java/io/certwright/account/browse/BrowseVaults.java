package io.certwright.account.browse;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The vaults that an account sees, by ARM id. */
public final class BrowseVaults {

  private final Accounts accounts;
  private final ResourceManagers resourceManagers;
  private final ParallelCalls calls;

  public BrowseVaults(Accounts accounts, ResourceManagers resourceManagers, ParallelCalls calls) {
    this.accounts = accounts;
    this.resourceManagers = resourceManagers;
    this.calls = calls;
  }

  /**
   * @param subscription all that the account sees when empty
   * @param resourceGroup compared without regard to case; all when empty
   */
  public record Within(Optional<UUID> subscription, Optional<String> resourceGroup) {

    private boolean holds(Vault vault) {
      return resourceGroup.map(vault.id().resourceGroup()::equalsIgnoreCase).orElse(true);
    }
  }

  /**
   * @param after {@link #key} of the last one before; null at the beginning
   * @throws Failure NOT_FOUND, or in Azure's words
   */
  public List<Vault> browse(UUID accountId, Within within, String after, int limit) {
    ResourceManager resourceManager = resourceManagers.of(accounts.get(accountId));
    List<Vault> all =
        calls
            .each(
                Scope.subscriptions(within.subscription(), resourceManager),
                resourceManager::vaults)
            .stream()
            .flatMap(List::stream)
            .filter(within::holds)
            .toList();
    return Sorted.page(all, BrowseVaults::key, after, limit);
  }

  public static String key(Vault vault) {
    return vault.id().key();
  }
}
