package io.certwright.discovery.run;

import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;

/** Queues a run of a task. */
public final class StartRun {

  private final Tasks tasks;
  private final Runs runs;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public StartRun(
      Tasks tasks, Runs runs, Transactions transactions, Supplier<UUID> ids, Clock clock) {
    this.tasks = tasks;
    this.runs = runs;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws Failure STATE_CONFLICT while another run of the task is under way
   */
  public RunSummary start(UUID taskId) {
    UUID id = ids.get();
    return transactions.call(
        () -> {
          Task task = tasks.lock(taskId).orElseThrow(() -> Failure.notFound("task", taskId));
          if (!runs.add(NewRun.requested(id, task, clock.instant()))) {
            throw new Failure(
                FailureCode.STATE_CONFLICT, "A run of this task is queued or running.");
          }
          return runs.find(id).orElseThrow();
        });
  }
}
