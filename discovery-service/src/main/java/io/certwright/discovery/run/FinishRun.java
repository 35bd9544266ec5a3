package io.certwright.discovery.run;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.inventory.Tally;
import io.certwright.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends a run once, in the transaction of whatever ended it, and tells of it. */
public final class FinishRun {

  private static final Logger LOG = Logger.getLogger(FinishRun.class);

  private final Runs runs;
  private final Outbox outbox;
  private final Clock clock;

  public FinishRun(Runs runs, Outbox outbox, Clock clock) {
    this.runs = runs;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Does nothing while scans are missing. False when the run has ended already; else nobody ends it
   * until the transaction ends.
   */
  boolean finishIfComplete(UUID runId) {
    var running = runs.lock(runId).filter(run -> run.state() == RunState.RUNNING);
    running.filter(RunSummary::isComplete).ifPresent(run -> finish(run, run.end()));
    return running.isPresent();
  }

  void finish(RunSummary locked, RunState end) {
    Instant now = clock.instant();
    runs.finish(locked.id(), end, now);
    Tally tally = locked.tally();
    outbox.add(
        new DiscoveryEvent.RunFinished(
            locked.id(),
            locked.taskId(),
            locked.accountId(),
            end.name(),
            locked.startedAt(),
            now,
            locked.vaultsDone() - locked.vaultsUnreadable(),
            locked.vaultsUnreadable(),
            new DiscoveryEvent.Counts(
                tally.seen(), tally.added(), tally.changed(), tally.gone(), tally.unchanged())));
    LOG.infof("run ends runId=%s state=%s", locked.id(), end);
  }
}
