package io.certwright.discovery.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.SetClock;
import io.certwright.discovery.calendar.Schedule;
import io.certwright.discovery.calendar.ScheduleKind;
import io.certwright.discovery.calendar.ScheduleText;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.ScopeText;
import io.certwright.platform.accounts.AccountService;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DefineTaskTest {

  private final Tasks tasks = new InMemoryTasks();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final SetClock clock = new SetClock();
  private final KnownToTest accounts = new KnownToTest();
  private final InPlace.Events events = new InPlace.Events();
  private final DefineTask define =
      new DefineTask(tasks, accounts.finder(), transactions, events, Ids::next, clock);
  private final RedefineTask redefine =
      new RedefineTask(tasks, accounts.finder(), transactions, events, clock);

  @Test
  void fillsInWhatIsNotSaid() {
    Task task = define.define(requested(null, null, null));

    assertThat(task.definition().scope()).isEqualTo(Scope.EVERYTHING);
    assertThat(task.definition().schedule()).isEqualTo(Schedule.MANUAL);
    assertThat(task.definition().overlap()).isEqualTo(Overlap.SKIP);
    assertThat(task.definition().enabled()).isTrue();
    assertThat(task.nextRunAt()).isNull();
    assertThat(task.definition().versions()).isEqualTo(Versions.CURRENT);
    assertThat(tasks.find(task.id())).contains(task);
  }

  @Test
  void namesWhatIsWrongWithScopeScheduleAndTheRestAtOnce() {
    List<String> nobody = List.of("nobody");
    ScopeText scope = new ScopeText(nobody, null, null, null, null, null, null);

    Failure failure = refused(requested(scope, text(ScheduleKind.CRON, null), Versions.ALL));

    assertThat(failure.errors().stream().map(FieldError::pointer))
        .containsExactly("/schedule/cron", "/scope/subscriptions/0");
  }

  @Test
  void refusesAnAccountThatNobodyKnows() {
    accounts.forget(KnownToTest.ACCOUNT);

    Failure failure = refused(requested(null, null, null));

    assertThat(failure.errors().get(0).pointer()).isEqualTo("/accountId");
    assertThat(tasks.page(TaskFilter.NONE, null, 1)).isEmpty();
  }

  @Test
  void tellsWhichAccountATaskNeedsFromItsFirstDayToItsLast() {
    Task task = define.define(requested(null, null, null));
    Task renamed = redefine.redefine(task.id(), requested(null, null, null), OptionalLong.of(1));
    new DropTask(tasks, id -> false, transactions, events).drop(task.id(), OptionalLong.empty());

    assertThat(events.take())
        .containsExactly(
            new DiscoveryEvent.TaskCreated(
                task.id(), 1, KnownToTest.ACCOUNT, task.definition().name()),
            new DiscoveryEvent.TaskChanged(
                task.id(), 2, KnownToTest.ACCOUNT, renamed.definition().name()),
            new DiscoveryEvent.TaskRemoved(task.id(), KnownToTest.ACCOUNT));
  }

  @Test
  void refusesAnAccountThatIsRemovedBetweenTheLookAndTheWriting() {
    KnownAccount found = accounts.find(KnownToTest.ACCOUNT).orElseThrow();
    accounts.forget(KnownToTest.ACCOUNT);
    FindAccount late = new FindAccount(accounts, new Late(found));

    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                new DefineTask(tasks, late, transactions, events, Ids::next, clock)
                    .define(requested(null, null, null)));

    assertThat(failure.errors().get(0).pointer()).isEqualTo("/accountId");
    assertThat(tasks.page(TaskFilter.NONE, null, 1)).isEmpty();
    assertThat(events.take()).isEmpty();
  }

  /** account-service as it was a moment ago. */
  private record Late(KnownAccount account) implements AccountService {

    @Override
    public LentToken lend(UUID accountId, AzureResource resource) {
      throw new UnsupportedOperationException("nobody asks Azure here");
    }

    @Override
    public Optional<KnownAccount> find(UUID accountId) {
      return Optional.of(account);
    }
  }

  @Test
  void refusesToRedefineWhatTheCallerHasNotSeen() {
    Task task = define.define(requested(null, null, null));
    redefine.redefine(task.id(), requested(null, null, null), OptionalLong.of(1));

    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () -> redefine.redefine(task.id(), requested(null, null, null), OptionalLong.of(1)));

    assertThat(failure.code()).isEqualTo(FailureCode.VERSION_CONFLICT);
    assertThat(tasks.find(task.id()).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void keepsATaskWhoseRunIsUnderWay() {
    Task task = define.define(requested(null, null, null));

    Failure failure =
        catchThrowableOfType(
            Failure.class,
            () ->
                new DropTask(tasks, id -> true, transactions, events)
                    .drop(task.id(), OptionalLong.empty()));

    assertThat(failure.code()).isEqualTo(FailureCode.STATE_CONFLICT);
    assertThat(tasks.find(task.id())).isPresent();
  }

  private Failure refused(RequestedTask requested) {
    return catchThrowableOfType(Failure.class, () -> define.define(requested));
  }

  private static RequestedTask requested(
      ScopeText scope, ScheduleText schedule, Versions versions) {
    return new RequestedTask(
        "task " + UUID.randomUUID(), KnownToTest.ACCOUNT, scope, schedule, null, null, versions);
  }

  private static ScheduleText text(ScheduleKind kind, String at) {
    return new ScheduleText(kind, null, at, null, null, null, null, null);
  }
}
