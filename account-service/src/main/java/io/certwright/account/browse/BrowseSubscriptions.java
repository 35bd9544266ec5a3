package io.certwright.account.browse;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/** The subscriptions that an account sees, by id. */
public final class BrowseSubscriptions {

  private final Accounts accounts;
  private final ResourceManagers resourceManagers;

  public BrowseSubscriptions(Accounts accounts, ResourceManagers resourceManagers) {
    this.accounts = accounts;
    this.resourceManagers = resourceManagers;
  }

  /**
   * @param after {@link #key} of the last one before; null at the beginning
   * @throws Failure NOT_FOUND, or in Azure's words
   */
  public List<Subscription> browse(UUID accountId, String after, int limit) {
    List<Subscription> all = resourceManagers.of(accounts.get(accountId)).subscriptions();
    return Sorted.page(all, BrowseSubscriptions::key, after, limit);
  }

  public static String key(Subscription subscription) {
    return subscription.id().toString();
  }
}
