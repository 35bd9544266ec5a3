package io.certwright.account.browse;

import io.certwright.account.registry.Account;
import io.certwright.platform.azure.ResourceManager;

/** Azure Resource Manager as each account sees it. */
public interface ResourceManagers {

  ResourceManager of(Account account);
}
