package io.certwright.discovery.run;

import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Ends what needs an account that was removed: its tasks are deleted and its runs cancelled. What
 * they found stays; the inventory says since when nobody looks at it any more.
 */
public final class EndWithAccount {

  private static final Logger LOG = Logger.getLogger(EndWithAccount.class);

  private final Tasks tasks;
  private final Runs runs;
  private final CancelRun cancelRun;
  private final Transactions transactions;
  private final Outbox outbox;

  public EndWithAccount(
      Tasks tasks, Runs runs, CancelRun cancelRun, Transactions transactions, Outbox outbox) {
    this.tasks = tasks;
    this.runs = runs;
    this.cancelRun = cancelRun;
    this.transactions = transactions;
    this.outbox = outbox;
  }

  /**
   * Belongs in the transaction that forgets the account. Tasks come first: a run that is being
   * started holds its task, and is there to be cancelled once the task can be had.
   */
  public void end(UUID accountId) {
    transactions.run(
        () -> {
          List<Task> ended = tasks.lockAll(accountId);
          ended.forEach(this::remove);
          List<UUID> cancelled = runs.lockUnderWay(accountId);
          cancelled.forEach(cancelRun::cancel);
          LOG.infof(
              "account is gone accountId=%s tasks=%d runs=%d",
              accountId, ended.size(), cancelled.size());
        });
  }

  private void remove(Task task) {
    tasks.remove(task.id());
    outbox.add(task.removedEvent());
  }
}
