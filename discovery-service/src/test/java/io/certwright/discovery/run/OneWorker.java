package io.certwright.discovery.run;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.SetClock;
import io.certwright.discovery.budget.InMemoryBudgets;
import io.certwright.discovery.calendar.Schedule;
import io.certwright.discovery.inventory.InMemoryInventory;
import io.certwright.discovery.inventory.Scan;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.Selection;
import io.certwright.discovery.task.InMemoryTasks;
import io.certwright.discovery.task.Overlap;
import io.certwright.discovery.task.Task;
import io.certwright.discovery.task.TaskDefinition;
import io.certwright.discovery.task.Versions;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Runs without a database, planned and scanned by one worker in this process. */
abstract class OneWorker {

  static final UUID ONE = UUID.fromString("44444444-4444-4444-8444-444444444441");
  static final UUID TWO = UUID.fromString("44444444-4444-4444-8444-444444444442");
  static final Patience PATIENCE = new Patience(Duration.ofSeconds(60), 3, Duration.ofSeconds(5));

  final SetClock clock = new SetClock();
  final InPlace.NoTransactions transactions = new InPlace.NoTransactions();
  final InPlace.Events events = new InPlace.Events();
  final KnownToTest accounts = new KnownToTest();
  final FakeAzure azure = new FakeAzure();
  final KnownVaults known = new KnownVaults();
  final InMemoryTasks tasks = new InMemoryTasks();
  final InMemoryRuns runs = new InMemoryRuns();
  private final FinishRun finish = new FinishRun(runs, events, clock);
  private final HeldLeases leases = new HeldLeases();
  final PlanRun planRun =
      new PlanRun(
          accounts.finder(),
          new ListVaults(azure, known),
          new ScanOrder(known),
          runs,
          finish,
          leases,
          transactions,
          PATIENCE);
  final ScanVault scanVault =
      new ScanVault(
          accounts.finder(),
          InMemoryBudgets.unlimited(),
          azure,
          Scan.take(new InMemoryInventory(), events, transactions),
          runs.scans(),
          finish,
          leases,
          transactions,
          PATIENCE,
          clock);
  final StartRun startRun = new StartRun(tasks, runs, transactions, Ids::next, clock);
  final CancelRun cancelRun = new CancelRun(runs, runs.scans(), finish, transactions);
  final EndWithAccount endWithAccount =
      new EndWithAccount(tasks, runs, cancelRun, transactions, events);

  static Scope named(String... vaults) {
    List<VaultId> ids = Stream.of(vaults).map(name -> new VaultId(ONE, "rg", name)).toList();
    return new Scope(new Selection(ids), Selection.EMPTY);
  }

  RunSummary start(Scope scope) {
    Instant now = clock.instant();
    Task task =
        new Task(
            Ids.next(),
            1,
            new TaskDefinition(
                "task",
                KnownToTest.ACCOUNT,
                scope,
                Schedule.MANUAL,
                Overlap.SKIP,
                true,
                Versions.CURRENT),
            null,
            now,
            now);
    tasks.add(task);
    return startRun.start(task.id());
  }

  RunSummary workOff(RunSummary run) {
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

  List<DiscoveryEvent.RunFinished> finished() {
    List<CertwrightEvent> told = events.take();
    return told.stream()
        .filter(DiscoveryEvent.RunFinished.class::isInstance)
        .map(DiscoveryEvent.RunFinished.class::cast)
        .toList();
  }
}
