package io.certwright.discovery.task.db;

import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.task.Tasks;
import io.certwright.discovery.task.TasksContract;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;

@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class PanacheTasksTest extends TasksContract {

  private final Tasks tasks;
  private final Transactions transactions;

  PanacheTasksTest(PanacheTasks tasks, Transactions transactions) {
    this.tasks = tasks;
    this.transactions = transactions;
  }

  @Override
  protected Tasks tasks() {
    return tasks;
  }

  @Override
  protected Transactions transactions() {
    return transactions;
  }
}
