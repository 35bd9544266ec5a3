package io.certwright.account.doctor;

import io.certwright.account.registry.Account;

/** What each account sees in Azure. */
public interface Estates {

  Estate of(Account account);
}
