package io.certwright.discovery.task;

import io.certwright.platform.http.ETag;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.util.OptionalLong;
import java.util.UUID;

/** Deletes a task. What it found and how its runs went stays. */
public final class DropTask {

  private final Tasks tasks;
  private final RunsOfTask runs;
  private final Transactions transactions;
  private final Outbox outbox;

  public DropTask(Tasks tasks, RunsOfTask runs, Transactions transactions, Outbox outbox) {
    this.tasks = tasks;
    this.runs = runs;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * @param seen the version that the caller has seen
   * @throws Failure STATE_CONFLICT while a run is under way
   */
  public void drop(UUID id, OptionalLong seen) {
    transactions.run(
        () -> {
          Task task = tasks.lock(id).orElseThrow(() -> Failure.notFound("task", id));
          ETag.check(seen, task.version());
          if (runs.isUnderWay(id)) {
            throw new Failure(
                FailureCode.STATE_CONFLICT,
                "A run of this task is under way: cancel it or wait for its end.");
          }
          tasks.remove(id);
          outbox.add(task.removedEvent());
        });
  }
}
