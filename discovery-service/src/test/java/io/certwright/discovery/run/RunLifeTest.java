package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.SetClock;
import io.certwright.discovery.inventory.InMemoryInventory;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.task.InMemoryTasks;
import io.certwright.discovery.task.ScheduleKind;
import io.certwright.discovery.task.Scope;
import io.certwright.discovery.task.Scope.Selection;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.Versions;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run from its request to its end, by one worker and without a database. */
class RunLifeTest {

  private static final UUID ONE = UUID.fromString("44444444-4444-4444-8444-444444444441");
  private static final UUID TWO = UUID.fromString("44444444-4444-4444-8444-444444444442");
  private static final Obstacle FORBIDDEN =
      new Obstacle("ForbiddenByRbac", "Key Vault kv-two says no.", false);
  private static final Obstacle THROTTLED = new Obstacle("Throttled", "Too many requests.", true);
  private static final Patience PATIENCE =
      new Patience(Duration.ofSeconds(60), 3, Duration.ofSeconds(5));

  private final SetClock clock = new SetClock();
  private final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  private final InPlace.Events events = new InPlace.Events();
  private final KnownToTest accounts = new KnownToTest();
  private final FakeAzure azure = new FakeAzure();
  private final InMemoryTasks tasks = new InMemoryTasks();
  private final InMemoryRuns runs = new InMemoryRuns();
  private final FinishRun finish = new FinishRun(runs, events, clock);
  private final HeldLeases leases = new HeldLeases();
  private final PlanRun planRun =
      new PlanRun(
          accounts.finder(), new ListVaults(azure), runs, finish, leases, transactions, PATIENCE);
  private final ScanVault scanVault =
      new ScanVault(
          accounts.finder(),
          azure,
          new RecordSighting(new InMemoryInventory(), events, transactions, UUID::randomUUID),
          runs.scans(),
          finish,
          leases,
          transactions,
          PATIENCE,
          clock);
  private final StartRun startRun = new StartRun(tasks, runs, transactions, Ids::next, clock);
  private final CancelRun cancelRun = new CancelRun(runs, finish, transactions);

  @Test
  void succeedsOnceEveryVaultWasSeen() {
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1), World.certificate("mail", 1))
        .vault(TWO, "kv-two", World.certificate("api", 1));

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.tally()).isEqualTo(new Tally(3, 3, 0, 0, 0));
    assertThat(finished()).hasSize(1);
  }

  @Test
  void isPartialWhenOneVaultSaysNo() {
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1))
        .vault(ONE, "kv-two")
        .obstacles("kv-two", FORBIDDEN);

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.vaultsUnreadable()).isEqualTo(1);
    assertThat(runs.scans(run.id()).get(1).obstacle()).isEqualTo(FORBIDDEN);
    assertThat(finished())
        .singleElement()
        .satisfies(
            event -> {
              assertThat(event.state()).isEqualTo("PARTIAL");
              assertThat(event.vaultsScanned()).isEqualTo(1);
              assertThat(event.vaultsUnreadable()).isEqualTo(1);
            });
  }

  @Test
  void failsWhenEveryVaultSaysNo() {
    azure.vault(ONE, "kv-two").obstacles("kv-two", FORBIDDEN);

    assertThat(workOff(start(Scope.EVERYTHING)).state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void succeedsWithoutAnyVault() {
    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.vaults()).isZero();
  }

  @Test
  void triesAgainWhatPasses() {
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1))
        .obstacles("kv-one", THROTTLED, THROTTLED);

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(10));
  }

  @Test
  void givesUpWhatDoesNotPass() {
    azure.vault(ONE, "kv-one").obstacles("kv-one", THROTTLED, THROTTLED, THROTTLED);

    assertThat(workOff(start(Scope.EVERYTHING)).state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void failsWhenTheAccountMayNotSignIn() {
    azure.failure = new Failure(FailureCode.SIGN_IN_FAILED, "AADSTS7000222: expired.");

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.FAILED);
    assertThat(run.problem().reason()).contains("AADSTS7000222");
    assertThat(finished()).hasSize(1);
  }

  @Test
  void waitsForAnAccountServiceThatIsAway() {
    UUID run = start(Scope.EVERYTHING).id();
    azure.failure = new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away.");
    runs.claim(PATIENCE.lease()).ifPresent(planRun::plan);

    azure.failure = null;

    assertThat(workOff(runs.find(run).orElseThrow()).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void failsWhenTheAccountWasRemoved() {
    UUID run = start(Scope.EVERYTHING).id();
    accounts.forget(KnownToTest.ACCOUNT);

    RunSummary ended = workOff(runs.find(run).orElseThrow());

    assertThat(ended.state()).isEqualTo(RunState.FAILED);
    assertThat(ended.problem().reason()).contains("no account");
  }

  @Test
  void seesTheVaultsOfTheOtherSubscriptions() {
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1))
        .refuse(TWO, new Failure(FailureCode.AZURE_REFUSED, "AuthorizationFailed"));

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.problem().reason()).isEqualTo("AuthorizationFailed");
    assertThat(run.tally().added()).isEqualTo(1);
  }

  @Test
  void reportsANamedVaultThatIsNotThere() {
    azure.vault(ONE, "kv-one");
    VaultId missing = new VaultId(ONE, "rg", "kv-none");
    Selection named =
        new Selection(List.of(), List.of(), List.of(new VaultId(ONE, "RG", "KV-ONE"), missing));

    RunSummary run = workOff(start(new Scope(named, empty(), Map.of())));

    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(runs.scans(run.id()).get(1).obstacle().code()).isEqualTo("vault-not-found");
  }

  @Test
  void refusesASecondRunOfATaskUnderWay() {
    RunSummary run = start(Scope.EVERYTHING);

    Failure failure = catchThrowableOfType(Failure.class, () -> startRun.start(run.taskId()));

    assertThat(failure.code()).isEqualTo(FailureCode.STATE_CONFLICT);
  }

  @Test
  void endsOnceWhenItIsCancelledDuringAScan() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1));
    RunSummary run = start(Scope.EVERYTHING);
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    ClaimedScan claimed = runs.scans().claim(PATIENCE.lease()).orElseThrow();

    cancelRun.cancel(run.id());
    scanVault.scan(claimed);

    assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
    assertThat(events.take()).singleElement().isInstanceOf(DiscoveryEvent.RunFinished.class);
  }

  @Test
  void cannotCancelWhatHasEnded() {
    RunSummary run = workOff(start(Scope.EVERYTHING));

    Failure failure = catchThrowableOfType(Failure.class, () -> cancelRun.cancel(run.id()));

    assertThat(failure.code()).isEqualTo(FailureCode.STATE_CONFLICT);
    assertThat(failure.detail()).contains("SUCCEEDED");
  }

  private static Selection empty() {
    return new Selection(List.of(), List.of(), List.of());
  }

  private RunSummary start(Scope scope) {
    Instant now = clock.instant();
    Task task =
        new Task(
            Ids.next(),
            1,
            new TaskDefinition(
                "task", KnownToTest.ACCOUNT, scope, ScheduleKind.MANUAL, Versions.CURRENT),
            now,
            now);
    tasks.add(task);
    return startRun.start(task.id());
  }

  private RunSummary workOff(RunSummary run) {
    for (var queued = runs.claim(PATIENCE.lease());
        queued.isPresent();
        queued = runs.claim(PATIENCE.lease())) {
      planRun.plan(queued.get());
    }
    for (Optional<ClaimedScan> scan = runs.scans().claim(PATIENCE.lease());
        scan.isPresent();
        scan = runs.scans().claim(PATIENCE.lease())) {
      scanVault.scan(scan.get());
    }
    return runs.find(run.id()).orElseThrow();
  }

  private List<DiscoveryEvent.RunFinished> finished() {
    List<CertwrightEvent> told = events.take();
    return told.stream()
        .filter(DiscoveryEvent.RunFinished.class::isInstance)
        .map(DiscoveryEvent.RunFinished.class::cast)
        .toList();
  }
}
