package io.certwright.discovery.run;

import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.util.List;
import org.jboss.logging.Logger;

/** Turns a queued run into the scans of its vaults; the second time it changes nothing. */
public final class PlanRun {

  private static final Logger LOG = Logger.getLogger(PlanRun.class);

  private final FindAccount accounts;
  private final ListVaults vaults;
  private final ScanOrder order;
  private final Runs runs;
  private final FinishRun finish;
  private final HeldLeases leases;
  private final Transactions transactions;
  private final Patience patience;

  public PlanRun(
      FindAccount accounts,
      ListVaults vaults,
      ScanOrder order,
      Runs runs,
      FinishRun finish,
      HeldLeases leases,
      Transactions transactions,
      Patience patience) {
    this.accounts = accounts;
    this.vaults = vaults;
    this.order = order;
    this.runs = runs;
    this.finish = finish;
    this.leases = leases;
    this.transactions = transactions;
    this.patience = patience;
  }

  public void plan(ClaimedRun run) {
    CorrelationId.start(run.correlationId());
    leases.during(
        () -> runs.renew(run.lease(), patience.lease()),
        () -> {
          try {
            begin(run, list(run));
          } catch (Failure failure) {
            giveUpOrPostpone(run, Obstacle.of(failure));
          } catch (RuntimeException e) {
            giveUp(run, e);
          }
        });
  }

  private Plan list(ClaimedRun run) {
    return patience.isGivenUp(run.lease())
        ? new Plan(List.of(), Obstacle.internal("No attempt to list the scope came to an end."))
        : order.order(
            run.accountId(),
            vaults.list(
                accounts.find(run.accountId(), "/accountId"),
                run.scope(),
                patience.isExhausted(run.lease())));
  }

  private void begin(ClaimedRun run, Plan plan) {
    boolean begun =
        transactions.call(
            () -> {
              boolean held = runs.begin(run.lease(), run.accountId(), plan);
              if (held) {
                finish.finishIfComplete(run.runId());
              }
              return held;
            });
    LOG.infof(
        begun
            ? "run begins runId=%s accountId=%s vaults=%s"
            : "run was cancelled or taken over runId=%s accountId=%s vaults=%s",
        run.runId(),
        run.accountId(),
        plan.scans().size());
  }

  private void giveUpOrPostpone(ClaimedRun run, Obstacle obstacle) {
    LOG.warnf(
        "the scope cannot be listed runId=%s accountId=%s attempt=%s: %s",
        run.runId(), run.accountId(), run.lease().attempt(), obstacle.reason());
    if (patience.goesOn(run.lease(), obstacle)) {
      runs.postpone(run.lease(), obstacle, patience.delayAfter(run.lease(), obstacle));
    } else {
      begin(run, new Plan(List.of(), obstacle));
    }
  }

  /** A failure of ours must not be repeated for ever. */
  private void giveUp(ClaimedRun run, RuntimeException e) {
    if (DatabaseAwayException.isCauseOf(e) || !patience.isExhausted(run.lease())) {
      throw e;
    }
    LOG.errorf(e, "run cannot be planned runId=%s accountId=%s", run.runId(), run.accountId());
    begin(run, new Plan(List.of(), Obstacle.internal("The scope could not be listed.")));
  }
}
