package io.certwright.discovery.run;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.util.UUID;

/** Ends a run early. What was found until then stays. */
public final class CancelRun {

  private final Runs runs;
  private final Scans scans;
  private final FinishRun finish;
  private final Transactions transactions;

  public CancelRun(Runs runs, Scans scans, FinishRun finish, Transactions transactions) {
    this.runs = runs;
    this.scans = scans;
    this.finish = finish;
    this.transactions = transactions;
  }

  /**
   * @throws Failure STATE_CONFLICT when it has ended
   */
  public RunSummary cancel(UUID id) {
    return transactions.call(
        () -> {
          RunSummary run = runs.lock(id).orElseThrow(() -> Failure.notFound("run", id));
          if (!run.state().isUnderWay()) {
            throw new Failure(
                FailureCode.STATE_CONFLICT, "The run has ended: it is " + run.state() + ".");
          }
          finish.finish(run, RunState.CANCELLED);
          scans.endCancelled(id);
          return runs.find(id).orElseThrow();
        });
  }
}
