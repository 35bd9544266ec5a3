package io.certwright.account.check.schedule;

import io.certwright.account.check.ForgetChecks;
import io.certwright.account.check.HeldTurns;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Looks for accounts that are due, keeps the leases of those being checked, and forgets. */
@Singleton
public class CheckSchedule {

  private final CheckWork work;
  private final HeldTurns held;
  private final ForgetChecks forgetChecks;

  public CheckSchedule(CheckWork work, HeldTurns held, ForgetChecks forgetChecks) {
    this.work = work;
    this.held = held;
    this.forgetChecks = forgetChecks;
  }

  @Scheduled(
      identity = "account-checks",
      every = "${certwright.check.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void claim() {
    work.fill();
  }

  @Scheduled(
      identity = "account-check-leases",
      every = "${certwright.check.renew-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void renew() {
    held.renew();
  }

  @Scheduled(
      identity = "account-check-history",
      every = "24h",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    forgetChecks.forget();
  }
}
