package io.certwright.discovery.run.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.Environment;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventType;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.CertificateFilter;
import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.InventoryVault;
import io.certwright.discovery.inventory.LocationState;
import io.certwright.discovery.inventory.Origin;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.discovery.inventory.Sighting;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.inventory.db.Database;
import io.certwright.discovery.run.EndWithAccount;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.StartRun;
import io.certwright.discovery.task.DefineTask;
import io.certwright.discovery.task.RequestedTask;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.Tasks;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account is removed under its tasks and runs, by PostgreSQL itself. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class RemovedAccountTest {

  private static final Executor SOMEBODY = work -> new Thread(work, "somebody").start();

  private final Tasks tasks;
  private final JdbcRuns runs;
  private final KnownAccounts accounts;
  private final DefineTask defineTask;
  private final StartRun startRun;
  private final EndWithAccount endWithAccount;
  private final Inventory inventory;
  private final CertificateSearch search;
  private final Transactions transactions;
  private final Database database;
  private final UUID account = Ids.next();

  RemovedAccountTest(
      Tasks tasks,
      JdbcRuns runs,
      KnownAccounts accounts,
      DefineTask defineTask,
      StartRun startRun,
      EndWithAccount endWithAccount,
      Inventory inventory,
      CertificateSearch search,
      Transactions transactions,
      Database database) {
    this.tasks = tasks;
    this.runs = runs;
    this.accounts = accounts;
    this.defineTask = defineTask;
    this.startRun = startRun;
    this.endWithAccount = endWithAccount;
    this.inventory = inventory;
    this.search = search;
    this.transactions = transactions;
    this.database = database;
  }

  @BeforeEach
  void isKnown() {
    accounts.learn(new KnownAccount(account, 1, "Shop", Environment.AZURE, UUID.randomUUID()));
  }

  @Test
  void cancelsItsRunsAndDeletesItsTasks() {
    Task task = defineTask.define(requested());
    UUID run = startRun.start(task.id()).id();

    remove();

    assertThat(tasks.find(task.id())).isEmpty();
    assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
    assertThat(runs.claim(Duration.ofMinutes(1)).filter(claimed -> claimed.runId().equals(run)))
        .isEmpty();
  }

  @Test
  void keepsWhatItsRunsFoundAndSaysThatNobodyLooksAnyMore() {
    InventoryVault vault =
        new InventoryVault(account, World.vault("kv-removed").id(), "https://kv/");
    see(vault);
    assertThat(search.page(ofAccount(), null, 10))
        .singleElement()
        .satisfies(item -> assertThat(item.unwatchedSince()).isNull());

    remove();
    see(vault);

    assertThat(search.page(ofAccount(), null, 10))
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.goneAt()).isNull();
              assertThat(item.unwatchedSince()).isNotNull();
            });
  }

  @Test
  void leavesNothingBehindWhenATaskIsMadeAtTheSameMoment() throws Exception {
    // Given: a task whose transaction has looked, and has not ended
    CountDownLatch looked = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Task> made =
        CompletableFuture.supplyAsync(
            () ->
                transactions.call(
                    () -> {
                      Task task = defineTask.define(requested());
                      looked.countDown();
                      await().until(() -> goOn.getCount() == 0);
                      return task;
                    }),
            SOMEBODY);
    looked.await();

    // When: the account is removed meanwhile
    CompletableFuture<Void> removed = CompletableFuture.runAsync(this::remove, SOMEBODY);
    await().until(() -> waitingForALock() > 0);
    assertThat(removed).isNotDone();
    goOn.countDown();
    removed.join();

    // Then
    assertThat(tasks.find(made.join().id())).isEmpty();
  }

  @Test
  void leavesARunAsItIsThatEndsAtTheSameMoment() throws Exception {
    // Given: a worker whose transaction has ended the run, and has not ended itself
    Task task = defineTask.define(requested());
    UUID run = startRun.start(task.id()).id();
    CountDownLatch ended = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Void> worker =
        CompletableFuture.runAsync(
            () ->
                transactions.run(
                    () -> {
                      runs.lock(run);
                      runs.finish(run, RunState.FAILED, Instant.now());
                      ended.countDown();
                      await().until(() -> goOn.getCount() == 0);
                    }),
            SOMEBODY);
    ended.await();

    // When: the account is removed meanwhile
    CompletableFuture<Void> removed = CompletableFuture.runAsync(this::remove, SOMEBODY);
    await().until(() -> waitingForALock() > 0);
    goOn.countDown();
    worker.join();
    removed.join();

    // Then
    assertThat(tasks.find(task.id())).isEmpty();
    assertThat(runs.find(run).orElseThrow().state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void takesNoTaskOfAnAccountThatIsGone() {
    KnownAccount found = accounts.find(account).orElseThrow();

    remove();

    assertThat(transactions.call(() -> accounts.hold(found))).isFalse();
    assertThatExceptionOfType(Failure.class).isThrownBy(() -> defineTask.define(requested()));
  }

  @Test
  void theTasksOfAnOlderReleaseAreToldOfByTheMigration() {
    Task task = defineTask.define(requested());

    List<String> told =
        transactions.call(
            () -> {
              database.update(backfill(), p -> {});
              return database.query(
                  "SELECT payload FROM outbox WHERE payload LIKE ?",
                  p -> p.text("%" + task.id() + "%"),
                  row -> row.getString("payload"));
            });

    assertThat(told)
        .last()
        .satisfies(
            payload ->
                assertThat(new EventCodec().event(EventType.TASK_CREATED, payload.getBytes()))
                    .isEqualTo(
                        new DiscoveryEvent.TaskCreated(
                            task.id(), 1, account, task.definition().name())));
  }

  private static String backfill() {
    String file = "db/migration/V0020__removed_accounts.sql";
    try (InputStream in = EndWithAccount.class.getClassLoader().getResourceAsStream(file)) {
      String sql = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return sql.substring(sql.indexOf("INSERT INTO outbox")).replace(";", "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Also late, as when the event of an enrollment comes after that of the removal. */
  private void see(InventoryVault vault) {
    new RecordSighting(inventory, event -> {}, transactions, Ids::next)
        .record(
            vault,
            new Sighting(List.of(World.certificate("kept", 1)), Instant.now()),
            new Origin.Run(Ids.next()));
  }

  private void remove() {
    transactions.run(
        () -> {
          accounts.forget(account);
          endWithAccount.end(account);
        });
  }

  private RequestedTask requested() {
    return new RequestedTask("task " + UUID.randomUUID(), account, null, null, null, null, null);
  }

  private CertificateFilter ofAccount() {
    return new CertificateFilter(
        null,
        account,
        null,
        null,
        null,
        null,
        null,
        LocationState.PRESENT,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private int waitingForALock() {
    return database
        .query(
            "SELECT pid FROM pg_stat_activity WHERE wait_event_type = 'Lock'",
            p -> {},
            row -> row.getString("pid"))
        .size();
  }
}
