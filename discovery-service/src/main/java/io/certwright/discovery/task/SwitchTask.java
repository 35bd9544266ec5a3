package io.certwright.discovery.task;

import io.certwright.platform.http.ETag;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;

/** Pauses a task, or lets it run by its schedule again: from now on, without catching up. */
public final class SwitchTask {

  private final Tasks tasks;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public SwitchTask(Tasks tasks, Transactions transactions, Outbox outbox, Clock clock) {
    this.tasks = tasks;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * Changes nothing when it is so already.
   *
   * @param seen the version that the caller has seen
   */
  public Task switchTo(UUID id, boolean enabled, OptionalLong seen) {
    return transactions.call(
        () -> {
          Task task = tasks.lock(id).orElseThrow(() -> Failure.notFound("task", id));
          ETag.check(seen, task.version());
          return task.definition().enabled() == enabled ? task : switched(task, enabled);
        });
  }

  private Task switched(Task task, boolean enabled) {
    Task switched =
        task.redefined(
            task.definition().withEnabled(enabled),
            OptionalLong.empty(),
            clock.instant().truncatedTo(ChronoUnit.MICROS));
    tasks.replace(switched);
    outbox.add(switched.changedEvent());
    return switched;
  }
}
