package io.certwright.discovery.run.schedule;

import io.certwright.discovery.budget.Budgets;
import io.certwright.discovery.run.ForgetRuns;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Forgets what nobody needs any more: old runs, and budgets of vaults that nobody asks. */
@Singleton
public class HistorySchedule {

  private static final Duration BUDGET_UNUSED = Duration.ofDays(1);
  private static final int BUDGETS = 10_000;

  private final ForgetRuns forgetRuns;
  private final Budgets budgets;

  public HistorySchedule(ForgetRuns forgetRuns, Budgets budgets) {
    this.forgetRuns = forgetRuns;
    this.budgets = budgets;
  }

  @Scheduled(
      identity = "discovery-history",
      every = "${certwright.discovery.forget-every}",
      delayed = "1m",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forget() {
    forgetRuns.forget();
    budgets.forget(BUDGET_UNUSED, BUDGETS);
  }
}
