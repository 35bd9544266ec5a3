package io.certwright.account.registry;

import io.certwright.account.dependent.GuardRemoval;
import io.certwright.platform.http.ETag;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.util.OptionalLong;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Forgets an account and its credential, and tells the other services. */
public final class RemoveAccount {

  private static final Logger LOG = Logger.getLogger(RemoveAccount.class);

  private final Accounts accounts;
  private final GuardRemoval guard;
  private final Transactions transactions;
  private final Outbox outbox;

  public RemoveAccount(
      Accounts accounts, GuardRemoval guard, Transactions transactions, Outbox outbox) {
    this.accounts = accounts;
    this.guard = guard;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * @param seen the version that the caller has seen, if it tells
   * @param force also what needs the account ends: the other services end it when they hear
   * @throws Failure NOT_FOUND, VERSION_CONFLICT; ACCOUNT_IN_USE unless forced
   */
  public void remove(UUID id, OptionalLong seen, boolean force) {
    transactions.run(
        () -> {
          Account account = accounts.getLocked(id);
          ETag.check(seen, account.version());
          if (!force) {
            guard.guard(id);
          }
          accounts.remove(id);
          outbox.add(account.removedEvent());
        });
    LOG.infof("account removed accountId=%s forced=%s", id, force);
  }
}
