package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.calendar.Hourly;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.Versions;
import io.certwright.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Hourly tasks, five minutes past each hour; it is 08:00. */
class StartDueRunsTest extends OneWorker {

  private static final Instant FIRST = Instant.parse("2026-11-24T08:05:00Z");
  private static final Duration HOUR = Duration.ofHours(1);

  private final StartDueRuns due = new StartDueRuns(tasks, runs, transactions, Ids::next, clock);

  @Test
  void queuesOneRunWhenItsTimeComes() {
    UUID task = hourly(Overlap.SKIP);

    due.start();
    assertThat(runs.ofTask(task)).isEmpty();

    clock.advance(Duration.ofMinutes(5));
    due.start();
    due.start();
    assertThat(runs.ofTask(task))
        .singleElement()
        .satisfies(
            run -> {
              assertThat(run.trigger()).isEqualTo(RunTrigger.SCHEDULE);
              assertThat(run.scheduledFor()).isEqualTo(FIRST);
            });
    assertThat(nextRunAt(task)).isEqualTo(FIRST.plus(HOUR));
  }

  @Test
  void queuesTheNextOneAnHourLater() {
    UUID task = hourly(Overlap.SKIP);

    for (int hour = 0; hour < 3; hour++) {
      clock.advance(HOUR);
      due.start();
      runs.ofTask(task).forEach(this::workOff);
    }

    assertThat(runs.ofTask(task).stream().map(RunSummary::scheduledFor))
        .containsExactly(FIRST, FIRST.plus(HOUR), FIRST.plus(HOUR.multipliedBy(2)));
  }

  @Test
  void makesUpForAllThatPassedWhileNobodyLookedByOneRun() {
    UUID task = hourly(Overlap.SKIP);
    clock.advance(Duration.ofDays(3));

    due.start();

    assertThat(runs.ofTask(task)).hasSize(1);
    assertThat(nextRunAt(task)).isEqualTo(FIRST.plus(Duration.ofDays(3)));
  }

  @Test
  void leavesOutAnOccurrenceWhileAnotherRunIsUnderWay() {
    UUID task = hourly(Overlap.SKIP);
    RunSummary running = startRun.start(task);
    clock.advance(HOUR);

    due.start();
    workOff(running);
    due.start();

    assertThat(runs.ofTask(task)).hasSize(1);
    assertThat(nextRunAt(task)).isEqualTo(FIRST.plus(HOUR));
  }

  @Test
  void letsAnOccurrenceWaitForTheEndOfAnotherRun() {
    UUID task = hourly(Overlap.QUEUE);
    RunSummary running = startRun.start(task);
    clock.advance(HOUR.multipliedBy(4));

    due.start();
    assertThat(runs.ofTask(task)).hasSize(1);
    assertThat(nextRunAt(task)).isEqualTo(FIRST);

    workOff(running);
    due.start();
    assertThat(runs.ofTask(task)).hasSize(2);
    assertThat(runs.ofTask(task).get(1).scheduledFor()).isEqualTo(FIRST);
    assertThat(nextRunAt(task)).isEqualTo(FIRST.plus(HOUR.multipliedBy(4)));
  }

  @Test
  void isNotHeldUpByTasksThatWait() {
    IntStream.range(0, 250).forEach(index -> startRun.start(hourly(Overlap.QUEUE)));
    UUID last = hourly(Overlap.SKIP);
    clock.advance(HOUR);

    due.start();

    assertThat(runs.ofTask(last)).hasSize(1);
  }

  @Test
  void isNotHeldUpByATaskThatFails() {
    List<UUID> both = List.of(hourly(Overlap.SKIP), hourly(Overlap.SKIP));
    Iterator<UUID> onlyOne = List.of(Ids.next()).iterator();
    clock.advance(HOUR);

    new StartDueRuns(tasks, runs, transactions, onlyOne::next, clock).start();
    assertThat(both.stream().filter(task -> !runs.ofTask(task).isEmpty())).hasSize(1);

    due.start();
    assertThat(both).allSatisfy(task -> assertThat(runs.ofTask(task)).hasSize(1));
  }

  @Test
  void goesOnFromAnOccurrenceThatHasHadItsRun() {
    UUID task = hourly(Overlap.QUEUE);
    clock.advance(HOUR);
    due.start();
    workOff(runs.ofTask(task).get(0));
    Task ran = tasks.find(task).orElseThrow();
    tasks.replace(new Task(task, 1, ran.definition(), FIRST, ran.createdAt(), ran.updatedAt()));

    due.start();

    assertThat(runs.ofTask(task)).hasSize(1);
    assertThat(nextRunAt(task)).isEqualTo(FIRST.plus(HOUR));
  }

  private Instant nextRunAt(UUID task) {
    return tasks.find(task).orElseThrow().nextRunAt();
  }

  private UUID hourly(Overlap overlap) {
    UUID id = Ids.next();
    Instant now = clock.instant();
    TaskDefinition definition =
        new TaskDefinition(
            "hourly " + id,
            KnownToTest.ACCOUNT,
            Scope.EVERYTHING,
            new Hourly(5, ZoneId.of("UTC")),
            overlap,
            true,
            Versions.CURRENT);
    tasks.add(new Task(id, 1, definition, FIRST, now, now));
    return id;
  }
}
