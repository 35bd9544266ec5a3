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
import java.util.UUID;
import org.jboss.logging.Logger;

/** Finds out whether an account works and, where it does not, what to do. */
public final class CheckAccount {

  private static final Logger LOG = Logger.getLogger(CheckAccount.class);

  private final Accounts accounts;
  private final Examination examination;
  private final CheckReports reports;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public CheckAccount(
      Accounts accounts,
      Examination examination,
      CheckReports reports,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    this.accounts = accounts;
    this.examination = examination;
    this.reports = reports;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  private record Examined(Account account, Findings findings) {}

  /**
   * Answers the report also when the account was changed meanwhile; it is not kept then, for it is
   * about the account as it was.
   *
   * @throws Failure NOT_FOUND, also when the account was removed meanwhile
   */
  public CheckReport check(UUID accountId) {
    Examined examined = accounts.use(accountId, this::examine);
    Findings findings = examined.findings();
    CheckReport report =
        new CheckReport(findings.status(), Account.precise(clock.instant()), findings.lines());
    boolean kept = transactions.call(() -> keep(examined.account(), report, findings.vaults()));
    LOG.infof("account checked accountId=%s status=%s kept=%s", accountId, report.status(), kept);
    return report;
  }

  private Examined examine(Account account) {
    return new Examined(account, examination.examine(account));
  }

  private boolean keep(Account checked, CheckReport report, int vaults) {
    Account present = accounts.getLocked(checked.id());
    if (present.version() != checked.version()) {
      return false;
    }
    accounts.change(present.checked(report.status(), report.checkedAt()));
    reports.keep(present.id(), report);
    outbox.add(
        new AccountEvent.Checked(present.id(), report.status().name(), vaults, report.checkedAt()));
    return true;
  }
}
