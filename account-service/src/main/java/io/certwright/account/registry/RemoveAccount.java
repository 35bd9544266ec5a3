package io.certwright.account.registry;

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
  private final Transactions transactions;
  private final Outbox outbox;

  public RemoveAccount(Accounts accounts, Transactions transactions, Outbox outbox) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * @param seen the version that the caller has seen, if it tells
   * @throws Failure NOT_FOUND, VERSION_CONFLICT
   */
  public void remove(UUID id, OptionalLong seen) {
    transactions.run(
        () -> {
          Account account = accounts.getLocked(id);
          ETag.check(seen, account.version());
          accounts.remove(id);
          outbox.add(account.removedEvent());
        });
    LOG.infof("account removed accountId=%s", id);
  }
}
