package io.certwright.discovery.run;

import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.discovery.task.Tasks.Due;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Queues the runs whose time has come. Any number of replicas may do so at the same time: who locks
 * a task first queues its run and sets its next time in one transaction. Occurrences that passed
 * while nobody looked are made up for by one run.
 */
public final class StartDueRuns {

  private static final Logger LOG = Logger.getLogger(StartDueRuns.class);
  private static final int PAGE = 100;

  private final Tasks tasks;
  private final Runs runs;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public StartDueRuns(
      Tasks tasks, Runs runs, Transactions transactions, Supplier<UUID> ids, Clock clock) {
    this.tasks = tasks;
    this.runs = runs;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public void start() {
    Instant now = clock.instant();
    List<Due> page = tasks.due(now, Due.NONE, PAGE);
    while (!page.isEmpty()) {
      page.forEach(due -> start(due.id(), now));
      page = tasks.due(now, page.get(page.size() - 1), PAGE);
    }
  }

  /** A task of which we make nothing must not keep the others from running. */
  private void start(UUID taskId, Instant now) {
    CorrelationId.start(null);
    try {
      transactions.run(
          () ->
              tasks
                  .lockUnlessHeld(taskId)
                  .filter(task -> task.isDue(now))
                  .ifPresent(task -> start(task, now)));
    } catch (RuntimeException e) {
      if (DatabaseAwayException.isCauseOf(e)) {
        throw e;
      }
      LOG.errorf(e, "task cannot be run by its schedule taskId=%s", taskId);
    } finally {
      CorrelationId.end();
    }
  }

  private void start(Task task, Instant now) {
    NewRun run = NewRun.due(ids.get(), task, now);
    boolean added = runs.add(run);
    if (added || task.definition().overlap() == Overlap.SKIP || !runs.isUnderWay(task.id())) {
      tasks.replace(task.occurred(now));
      LOG.infof(
          added
              ? "run is due taskId=%s runId=%s scheduledFor=%s"
              : "run is left out, as another is under way taskId=%s runId=%s scheduledFor=%s",
          task.id(),
          run.id(),
          run.scheduledFor());
    }
  }
}
