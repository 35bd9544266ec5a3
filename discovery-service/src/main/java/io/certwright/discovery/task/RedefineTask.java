package io.certwright.discovery.task;

import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;

/** Changes a task; a run under way keeps the scope it began with. */
public final class RedefineTask {

  private final Tasks tasks;
  private final FindAccount accounts;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public RedefineTask(
      Tasks tasks, FindAccount accounts, Transactions transactions, Outbox outbox, Clock clock) {
    this.tasks = tasks;
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @param seen the version that the caller has seen
   */
  public Task redefine(UUID id, RequestedTask requested, OptionalLong seen) {
    FieldErrors errors = new FieldErrors();
    TaskDefinition definition = requested.read(errors);
    errors.throwIfAny();
    KnownAccount account = accounts.find(definition.accountId(), "/accountId");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.call(
        () -> {
          accounts.hold(account, "/accountId");
          Task task = tasks.lock(id).orElseThrow(() -> Failure.notFound("task", id));
          Task redefined = task.redefined(completed(definition, requested, task), seen, now);
          if (!definition.schedule().equals(task.definition().schedule())) {
            definition.requireToCome(now);
          }
          tasks.replace(redefined);
          outbox.add(redefined.changedEvent());
          return redefined;
        });
  }

  private static TaskDefinition completed(
      TaskDefinition definition, RequestedTask requested, Task task) {
    return requested.enabled() == null
        ? definition.withEnabled(task.definition().enabled())
        : definition;
  }
}
