package io.certwright.discovery.task;

import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Supplier;

/** Takes in a new task. */
public final class DefineTask {

  private final Tasks tasks;
  private final FindAccount accounts;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public DefineTask(
      Tasks tasks,
      FindAccount accounts,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> ids,
      Clock clock) {
    this.tasks = tasks;
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  public Task define(RequestedTask requested) {
    FieldErrors errors = new FieldErrors();
    TaskDefinition definition = requested.read(errors);
    errors.throwIfAny();
    KnownAccount account = accounts.find(definition.accountId(), "/accountId");
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    definition.requireToCome(now);
    Task task = Task.define(ids.get(), definition, now);
    transactions.run(
        () -> {
          accounts.hold(account, "/accountId");
          tasks.add(task);
          outbox.add(task.createdEvent());
        });
    return task;
  }
}
