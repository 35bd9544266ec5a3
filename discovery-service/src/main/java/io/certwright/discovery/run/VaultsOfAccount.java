package io.certwright.discovery.run;

import io.certwright.platform.accounts.KnownAccount;

/** What an account sees in Azure; asked anew for each run. */
public interface VaultsOfAccount {

  AccountView of(KnownAccount account);
}
