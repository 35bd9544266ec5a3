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
    } else if (event instanceof AccountEvent.CredentialRotated rotated) {
      accounts
          .find(rotated.accountId())
          .map(known -> at(rotated, known))
          .ifPresent(accounts::learn);
    } else if (event instanceof AccountEvent.Removed removed) {
      accounts.forget(removed.accountId());
    }
  }

  /** By its version every replica sees that the tokens it has are of an older credential. */
  private static KnownAccount at(AccountEvent.CredentialRotated rotated, KnownAccount known) {
    return new KnownAccount(
        known.id(), rotated.version(), known.name(), known.environment(), known.directoryId());
  }
}
