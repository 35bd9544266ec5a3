package io.certwright.discovery.run.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.calendar.Hourly;
import io.certwright.discovery.run.NewRun;
import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.StartDueRuns;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.Tasks;
import io.certwright.discovery.task.Versions;
import io.certwright.platform.id.Ids;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Occurrences become runs, by PostgreSQL itself. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class ScheduledRunsTest {

  private static final Instant LONG_AGO = Instant.parse("1999-01-01T00:00:00Z");

  private final Tasks tasks;
  private final JdbcRuns runs;
  private final Transactions transactions;
  private final List<UUID> defined = Stream.generate(Ids::next).limit(40).sorted().toList();

  ScheduledRunsTest(Tasks tasks, JdbcRuns runs, Transactions transactions) {
    this.tasks = tasks;
    this.runs = runs;
    this.transactions = transactions;
  }

  @AfterEach
  void leaveNothingBehind() {
    defined.forEach(task -> transactions.run(() -> tasks.remove(task)));
    defined.stream()
        .flatMap(task -> runs.page(RunFilter.ofTask(task), null, 10).stream())
        .forEach(run -> runs.finish(run.id(), RunState.CANCELLED, Instant.now()));
  }

  @Test
  void haveOneRunEachWhenReplicasLookAtTheSameMoment() {
    defined.forEach(this::define);

    List<CompletableFuture<Void>> looking =
        IntStream.range(0, 4)
            .mapToObj(replica -> CompletableFuture.runAsync(replica()::start))
            .toList();
    looking.forEach(CompletableFuture::join);

    for (UUID task : defined) {
      assertThat(runs.page(RunFilter.ofTask(task), null, 10).stream().map(RunSummary::scheduledFor))
          .containsExactly(LONG_AGO);
      assertThat(tasks.find(task).orElseThrow().nextRunAt()).isAfter(Instant.now().minusSeconds(1));
    }
  }

  @Test
  void passOverATaskThatSomebodyHolds() {
    UUID held = defined.get(0);
    UUID free = defined.get(1);
    List.of(held, free).forEach(this::define);

    transactions.run(
        () -> {
          tasks.lock(held);
          CompletableFuture.runAsync(replica()::start).join();
        });

    assertThat(runs.page(RunFilter.ofTask(held), null, 10)).isEmpty();
    assertThat(runs.page(RunFilter.ofTask(free), null, 10)).hasSize(1);
  }

  @Test
  void neverHaveASecondRun() {
    UUID task = defined.get(0);
    NewRun first = occurrence(task);
    runs.add(first);
    runs.finish(first.id(), RunState.SUCCEEDED, Instant.now());

    assertThat(runs.add(occurrence(task))).isFalse();
    assertThat(runs.page(RunFilter.ofTask(task), null, 10)).hasSize(1);
  }

  private StartDueRuns replica() {
    return new StartDueRuns(tasks, runs, transactions, Ids::next, Clock.systemUTC());
  }

  private static NewRun occurrence(UUID task) {
    return new NewRun(
        Ids.next(),
        task,
        KnownToTest.ACCOUNT,
        Scope.EVERYTHING,
        LONG_AGO,
        "correlation",
        Instant.now());
  }

  private void define(UUID id) {
    TaskDefinition definition =
        new TaskDefinition(
            "task " + id,
            KnownToTest.ACCOUNT,
            Scope.EVERYTHING,
            new Hourly(0, ZoneId.of("UTC")),
            Overlap.SKIP,
            true,
            Versions.CURRENT);
    Task task = new Task(id, 1, definition, LONG_AGO, LONG_AGO, LONG_AGO);
    transactions.run(() -> tasks.add(task));
  }
}
