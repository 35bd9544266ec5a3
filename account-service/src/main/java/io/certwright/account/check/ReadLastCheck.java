package io.certwright.account.check;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.UUID;

/** The last report of an account. */
public final class ReadLastCheck {

  private final Accounts accounts;
  private final CheckReports reports;

  public ReadLastCheck(Accounts accounts, CheckReports reports) {
    this.accounts = accounts;
    this.reports = reports;
  }

  /**
   * @throws Failure NOT_FOUND also before the first check
   */
  public CheckReport read(UUID accountId) {
    accounts.get(accountId);
    return reports
        .last(accountId)
        .orElseThrow(
            () ->
                new Failure(
                    FailureCode.NOT_FOUND, "Account " + accountId + " was not checked yet."));
  }
}
