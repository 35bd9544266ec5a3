package io.certwright.discovery.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.SetClock;
import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** When a task runs next, as its owner changes it; it is 08:00. */
class TaskTimesTest {

  private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
  private static final ScheduleText AT_NINE = text(ScheduleKind.DAILY, "09:00");
  private static final ScheduleText ONCE = text(ScheduleKind.ONCE, "2026-11-24T09:00");

  private final Tasks tasks = new InMemoryTasks();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final SetClock clock = new SetClock();
  private final KnownToTest accounts = new KnownToTest();
  private final InPlace.Events events = new InPlace.Events();
  private final DefineTask define =
      new DefineTask(tasks, accounts.finder(), transactions, events, Ids::next, clock);
  private final RedefineTask redefine =
      new RedefineTask(tasks, accounts.finder(), transactions, events, clock);
  private final SwitchTask switchTask = new SwitchTask(tasks, transactions, events, clock);

  @Test
  void areThoseOfItsSchedule() {
    Task task = define.define(requested(AT_NINE, null));

    assertThat(task.nextRunAt()).isEqualTo(NINE);
    assertThat(task.nextRuns(clock.instant(), 2))
        .containsExactly(NINE, NINE.plus(Duration.ofDays(1)));
  }

  @Test
  void areNoneWhileItIsPaused() {
    Task task = define.define(requested(AT_NINE, null));
    events.take();

    Task paused = switchTask.switchTo(task.id(), false, OptionalLong.of(1));

    assertThat(tasks.find(task.id())).contains(paused);
    assertThat(paused.nextRunAt()).isNull();
    assertThat(paused.nextRuns(clock.instant(), 5)).isEmpty();
    assertThat(paused.version()).isEqualTo(2);
    assertThat(events.take())
        .containsExactly(
            new DiscoveryEvent.TaskChanged(
                task.id(), 2, KnownToTest.ACCOUNT, task.definition().name()));
  }

  @Test
  void beginAnewWhenItIsResumed() {
    Task task = define.define(requested(AT_NINE, false));
    clock.advance(Duration.ofHours(50));

    Task resumed = switchTask.switchTo(task.id(), true, OptionalLong.empty());

    assertThat(task.nextRunAt()).isNull();
    assertThat(resumed.nextRunAt()).isEqualTo(NINE.plus(Duration.ofDays(3)));
  }

  @Test
  void stayWhenItIsSwitchedToWhatItIs() {
    Task task = define.define(requested(AT_NINE, null));
    events.take();

    assertThat(switchTask.switchTo(task.id(), true, OptionalLong.empty())).isEqualTo(task);
    assertThat(events.take()).isEmpty();
  }

  @Test
  void areNotSwitchedByWhoHasNotSeenThem() {
    Task task = define.define(requested(AT_NINE, null));

    Failure failure =
        catchThrowableOfType(
            Failure.class, () -> switchTask.switchTo(task.id(), false, OptionalLong.of(7)));

    assertThat(failure.code()).isEqualTo(FailureCode.VERSION_CONFLICT);
  }

  @Test
  void stayPausedWhenARedefinitionDoesNotSay() {
    Task task = define.define(requested(AT_NINE, false));

    Task renamed = redefine.redefine(task.id(), requested(AT_NINE, null), OptionalLong.empty());
    Task enabled = redefine.redefine(task.id(), requested(AT_NINE, true), OptionalLong.empty());

    assertThat(renamed.nextRunAt()).isNull();
    assertThat(enabled.nextRunAt()).isEqualTo(NINE);
  }

  @Test
  void keepAnOccurrenceThatWaitsWhenOnlyTheNameChanges() {
    Task task = define.define(requested(AT_NINE, null));
    clock.advance(Duration.ofHours(2));

    Task renamed = redefine.redefine(task.id(), requested(AT_NINE, null), OptionalLong.empty());

    assertThat(renamed.nextRunAt()).isEqualTo(NINE);
    assertThat(renamed.isDue(clock.instant())).isTrue();
  }

  @Test
  void followANewSchedule() {
    Task task = define.define(requested(AT_NINE, null));

    Task moved =
        redefine.redefine(
            task.id(), requested(text(ScheduleKind.DAILY, "07:00"), null), OptionalLong.empty());

    assertThat(moved.nextRunAt()).isEqualTo(Instant.parse("2026-11-25T07:00:00Z"));
  }

  @Test
  void mayNotAllHavePassed() {
    clock.advance(Duration.ofHours(1));

    Failure failure =
        catchThrowableOfType(Failure.class, () -> define.define(requested(ONCE, null)));

    assertThat(failure.errors().get(0).pointer()).isEqualTo("/schedule/at");
  }

  @Test
  void mayHavePassedForATaskThatKeepsItsSchedule() {
    Task task = define.define(requested(ONCE, null));
    clock.advance(Duration.ofHours(1));
    tasks.replace(task.occurred(clock.instant()));

    Task renamed = redefine.redefine(task.id(), requested(ONCE, null), OptionalLong.empty());

    assertThat(renamed.nextRunAt()).isNull();
  }

  @Test
  void areRefusedForADateThatThereIsNot() {
    ScheduleText february =
        new ScheduleText(ScheduleKind.CRON, null, null, null, null, null, null, "0 0 30 2 *");

    Failure failure =
        catchThrowableOfType(Failure.class, () -> define.define(requested(february, null)));

    assertThat(failure.errors().get(0).pointer()).isEqualTo("/schedule/cron");
  }

  private static RequestedTask requested(ScheduleText schedule, Boolean enabled) {
    return new RequestedTask("nightly", KnownToTest.ACCOUNT, null, schedule, null, enabled, null);
  }

  private static ScheduleText text(ScheduleKind kind, String at) {
    return new ScheduleText(kind, null, at, null, null, null, null, null);
  }
}
