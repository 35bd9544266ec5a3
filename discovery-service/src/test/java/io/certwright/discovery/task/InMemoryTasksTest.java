package io.certwright.discovery.task;

import io.certwright.discovery.InPlace;
import io.certwright.platform.transaction.Transactions;

class InMemoryTasksTest extends TasksContract {

  private final Tasks tasks = new InMemoryTasks();

  @Override
  protected Tasks tasks() {
    return tasks;
  }

  @Override
  protected Transactions transactions() {
    return new InPlace.NoTransactions();
  }
}
