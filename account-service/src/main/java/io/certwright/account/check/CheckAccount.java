package io.certwright.account.check;

import io.certwright.account.doctor.Examination;
import io.certwright.account.doctor.Findings;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.Accounts;
import io.certwright.contracts.AccountEvent;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Finds out whether an account works and, where it does not, what to do. */
public final class CheckAccount {

  private static final Logger LOG = Logger.getLogger(CheckAccount.class);

  private final Accounts accounts;
  private final Examination examination;
  private final CheckHistory history;
  private final CheckTurns turns;
  private final HeldTurns held;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public CheckAccount(
      Accounts accounts,
      Examination examination,
      CheckHistory history,
      CheckTurns turns,
      HeldTurns held,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> ids,
      Clock clock) {
    this.accounts = accounts;
    this.examination = examination;
    this.history = history;
    this.turns = turns;
    this.held = held;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  private record Examined(Account account, Findings findings) {}

  /**
   * Checks the account in a turn that was taken, and ends the turn. Answers what it found also when
   * the account was changed meanwhile; it is not kept then, for it is about the account as it was.
   *
   * @throws Failure NOT_FOUND, also when the account was removed meanwhile
   */
  public Check check(Turn turn) {
    held.hold(turn);
    try {
      Examined examined = accounts.use(turn.accountId(), this::examine);
      CheckReport report =
          new CheckReport(
              examined.findings().status(),
              Account.precise(clock.instant()),
              examined.findings().lines());
      Check check = transactions.call(() -> keepIfSame(turn, examined, report));
      LOG.infof(
          "account checked accountId=%s status=%s trigger=%s kept=%s",
          turn.accountId(), report.status(), turn.trigger(), check.id() != null);
      return check;
    } finally {
      held.release(turn);
    }
  }

  private Examined examine(Account account) {
    return new Examined(account, examination.examine(account));
  }

  private Check keepIfSame(Turn turn, Examined examined, CheckReport report) {
    Account present = accounts.getLocked(turn.accountId());
    boolean same = present.version() == examined.account().version() && turns.holds(turn);
    int vaults = examined.findings().vaults();
    Optional<CheckChanges> changes =
        history.last(turn.accountId()).map(before -> CheckChanges.between(before.report(), report));
    Check check =
        new Check(
            same ? ids.get() : null,
            turn.accountId(),
            turn.number(),
            turn.trigger(),
            vaults,
            report,
            changes.orElse(null));
    if (same) {
      accounts.change(present.checked(report.status(), report.checkedAt()));
      history.keep(check);
      outbox.add(
          new AccountEvent.Checked(
              present.id(), report.status().name(), vaults, report.checkedAt()));
    }
    return check;
  }
}
