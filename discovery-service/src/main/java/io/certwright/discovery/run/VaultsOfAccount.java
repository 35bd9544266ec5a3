package io.certwright.discovery.run;

import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.ResourceManager;

/** What an account sees in Azure Resource Manager. */
public interface VaultsOfAccount {

  ResourceManager of(KnownAccount account);
}
