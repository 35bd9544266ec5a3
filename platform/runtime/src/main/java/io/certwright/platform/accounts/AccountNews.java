package io.certwright.platform.accounts;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.CertwrightEvent;

/** Takes over what account-service announces. */
public final class AccountNews {

  private final KnownAccounts accounts;

  public AccountNews(KnownAccounts accounts) {
    this.accounts = accounts;
  }

  /** Events that do not change what is known here are left alone. */
  public void take(CertwrightEvent event) {
    if (event instanceof AccountEvent.Registered registered) {
      accounts.learn(
          new KnownAccount(
              registered.accountId(),
              registered.version(),
              registered.name(),
              registered.environment(),
              registered.directoryId()));
    } else if (event instanceof AccountEvent.Changed changed) {
      accounts.learn(
          new KnownAccount(
              changed.accountId(),
              changed.version(),
              changed.name(),
              changed.environment(),
              changed.directoryId()));
    } else if (event instanceof AccountEvent.Removed removed) {
      accounts.forget(removed.accountId());
    }
  }
}
