package io.certwright.account.check.schedule;

import io.certwright.account.check.CheckAccount;
import io.certwright.account.check.DueChecks;
import io.certwright.account.check.HeldTurns;
import io.certwright.platform.work.WorkPool;
import java.time.Clock;
import java.time.Duration;

/** Checks the accounts that are due, some at a time. */
public final class CheckWork implements AutoCloseable {

  private final WorkPool pool;

  public CheckWork(
      DueChecks due,
      HeldTurns held,
      CheckAccount checkAccount,
      Duration schedule,
      int parallel,
      Clock clock) {
    this.pool =
        new WorkPool(
            "account-check",
            parallel,
            () ->
                due.claim(schedule, clock.instant(), held.lease())
                    .map(turn -> () -> checkAccount.check(turn)));
  }

  public void fill() {
    pool.fill();
  }

  @Override
  public void close() {
    pool.close();
  }
}
