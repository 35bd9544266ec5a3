package io.certwright.discovery.run;

import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Vault;
import java.util.List;
import java.util.UUID;

/** What an account sees in Azure, and what it has cost so far to ask. */
public interface AccountView {

  ResourceManager manager();

  /**
   * All vaults at once, by Azure Resource Graph. It lags behind: a vault may be missing for some
   * minutes after it was made, and there for some minutes after it was deleted.
   *
   * @param subscriptions empty for all that the account sees
   * @throws io.certwright.platform.problem.Failure as {@link ResourceManager}
   */
  List<Vault> queryVaults(List<UUID> subscriptions);

  /** Requests sent until now, of both kinds. */
  int requests();
}
