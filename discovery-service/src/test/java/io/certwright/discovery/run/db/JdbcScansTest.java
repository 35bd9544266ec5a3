package io.certwright.discovery.run.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.WithoutTicks;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.run.CancelRun;
import io.certwright.discovery.run.ClaimedRun;
import io.certwright.discovery.run.ClaimedScan;
import io.certwright.discovery.run.Lease;
import io.certwright.discovery.run.NewRun;
import io.certwright.discovery.run.Obstacle;
import io.certwright.discovery.run.Plan;
import io.certwright.discovery.run.PlannedScan;
import io.certwright.discovery.run.Requests;
import io.certwright.discovery.run.RunFilter;
import io.certwright.discovery.run.RunState;
import io.certwright.discovery.run.RunSummary;
import io.certwright.discovery.run.ScanView;
import io.certwright.discovery.scope.Scope;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.id.Ids;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Claims, leases and fences, by PostgreSQL itself. */
@QuarkusTest
@TestProfile(WithoutTicks.class)
@NeedsServers(schema = "discovery")
@NeedsAzure
class JdbcScansTest {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration OVER = Duration.ZERO;
  private static final Obstacle AWAY =
      Obstacle.of(new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away."));
  private static final Obstacle THROTTLED = new Obstacle("Throttled", "Too many.", true);

  private final JdbcRuns runs;
  private final JdbcScans scans;
  private final CancelRun cancelRun;
  private final Transactions transactions;
  private final List<UUID> started = new ArrayList<>();

  JdbcScansTest(JdbcRuns runs, JdbcScans scans, CancelRun cancelRun, Transactions transactions) {
    this.runs = runs;
    this.scans = scans;
    this.cancelRun = cancelRun;
    this.transactions = transactions;
  }

  @AfterEach
  void leaveNothingToClaim() {
    for (UUID id : started) {
      if (runs.find(id).orElseThrow().state().isUnderWay()) {
        cancelRun.cancel(id);
      }
    }
  }

  @Test
  void givesNoScanToTwoWorkers() throws Exception {
    begun(40);
    List<UUID> claimed = Collections.synchronizedList(new ArrayList<>());
    Callable<Void> worker =
        () -> {
          for (var scan = scans.claim(MINUTE); scan.isPresent(); scan = scans.claim(MINUTE)) {
            claimed.add(scan.get().lease().id());
          }
          return null;
        };

    ExecutorService workers = Executors.newFixedThreadPool(6);
    for (Future<Void> done : workers.invokeAll(Collections.nCopies(6, worker))) {
      done.get();
    }
    workers.shutdown();

    assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
  }

  @Test
  void givesScansInTheOrderOfThePlan() {
    begun(5);

    List<String> claimed = new ArrayList<>();
    for (var scan = scans.claim(MINUTE); scan.isPresent(); scan = scans.claim(MINUTE)) {
      claimed.add(scan.get().vault().id().name());
    }

    assertThat(claimed)
        .containsExactly("kv-claim-0", "kv-claim-1", "kv-claim-2", "kv-claim-3", "kv-claim-4");
  }

  @Test
  void doesNotLetALaterRunWaitForAllOfAnEarlierOne() {
    // Given
    UUID large = begun(100);
    UUID small = begun(1);
    // When
    List<UUID> claimed = new ArrayList<>();
    for (var scan = scans.claim(MINUTE); scan.isPresent(); scan = scans.claim(MINUTE)) {
      claimed.add(scan.get().runId());
    }
    // Then
    assertThat(claimed).hasSize(101).startsWith(large);
    assertThat(claimed.indexOf(small)).isLessThan(80);
  }

  @Test
  void givesAScanOfADeadWorkerToAnother() {
    begun(1);
    ClaimedScan dead = scans.claim(OVER).orElseThrow();

    ClaimedScan taken = scans.claim(MINUTE).orElseThrow();

    assertThat(taken.lease().id()).isEqualTo(dead.lease().id());
    assertThat(taken.lease().fence()).isGreaterThan(dead.lease().fence());
    assertThat(taken.lease().attempt()).isEqualTo(2);
  }

  @Test
  void refusesTheWriteOfAWorkerThatWasGivenUp() {
    UUID run = begun(1);
    ClaimedScan dead = scans.claim(OVER).orElseThrow();
    ClaimedScan taken = scans.claim(MINUTE).orElseThrow();

    assertThat(held(dead)).isFalse();
    assertThat(scans.renew(dead.lease(), MINUTE)).isFalse();
    scans.found(dead.lease(), new Tally(9, 9, 0, 0, 0));
    scans.seen(dead.lease(), new Tally(9, 0, 0, 0, 0), Requests.NONE, null);
    assertThat(runs.find(run).orElseThrow().tally()).isEqualTo(Tally.NOTHING);

    assertThat(held(taken)).isTrue();
  }

  @Test
  void keepsAScanWhoseLeaseIsRenewed() {
    begun(1);
    ClaimedScan scan = scans.claim(OVER).orElseThrow();

    assertThat(scans.renew(scan.lease(), MINUTE)).isTrue();

    assertThat(scans.claim(MINUTE)).isEmpty();
  }

  @Test
  void letsAPostponedScanWait() {
    UUID run = begun(1);
    ClaimedScan scan = scans.claim(MINUTE).orElseThrow();

    scans.postpone(scan.lease(), THROTTLED, new Requests(1, 2, 3), MINUTE);

    assertThat(scans.claim(MINUTE)).isEmpty();
    ScanView waiting = runs.scans(run).get(0);
    assertThat(waiting.state()).isEqualTo(ScanView.ScanState.WAITING);
    assertThat(waiting.obstacle().reason()).isEqualTo("Too many.");
    assertThat(waiting.requests()).isEqualTo(new Requests(1, 2, 3));
  }

  @Test
  void doesNotCountAnAttemptThatNeverGotAsFarAsAzure() {
    begun(1);

    for (int attempt = 1; attempt <= 5; attempt++) {
      ClaimedScan scan = scans.claim(MINUTE).orElseThrow();
      assertThat(scan.lease().attempt()).isEqualTo(1);
      scans.postpone(scan.lease(), AWAY, Requests.NONE, Duration.ZERO);
    }
  }

  @Test
  void doesNotCountAnAttemptToPlanThatNeverGotAsFarAsAzure() {
    queued(UUID.randomUUID());

    for (int attempt = 1; attempt <= 5; attempt++) {
      ClaimedRun run = runs.claim(MINUTE).orElseThrow();
      assertThat(run.lease().attempt()).isEqualTo(1);
      assertThat(runs.postpone(run.lease(), AWAY, Duration.ZERO)).isTrue();
    }
  }

  @Test
  void scansNothingOfACancelledRun() {
    UUID run = begun(2);
    ClaimedScan scan = scans.claim(MINUTE).orElseThrow();

    cancelRun.cancel(run);

    assertThat(scans.claim(MINUTE)).isEmpty();
    assertThat(held(scan)).isFalse();
    assertThat(runs.scans(run).stream().map(ScanView::state))
        .containsOnly(ScanView.ScanState.CANCELLED);
  }

  @Test
  void addsUpWhatTheScansOfARunCameTo() {
    UUID run = begun(3);
    Lease first = scans.claim(MINUTE).orElseThrow().lease();
    scans.found(first, new Tally(3, 2, 1, 0, 0));
    scans.found(first, new Tally(1, 1, 0, 0, 0));
    scans.seen(
        first,
        new Tally(5, 0, 0, 2, 0),
        new Requests(1, 5, 0),
        "The deleted certificates cannot be listed.");
    scans.unreadable(scans.claim(MINUTE).orElseThrow().lease(), THROTTLED, new Requests(2, 0, 1));

    RunSummary summary = runs.find(run).orElseThrow();

    assertThat(summary.vaults()).isEqualTo(3);
    assertThat(summary.vaultsDone()).isEqualTo(2);
    assertThat(summary.vaultsUnreadable()).isEqualTo(1);
    assertThat(summary.tally()).isEqualTo(new Tally(5, 3, 1, 2, 1));
    assertThat(summary.requests()).isEqualTo(new Requests(3, 5, 1));
    assertThat(runs.scans(run).stream().map(ScanView::note))
        .containsOnlyOnce("The deleted certificates cannot be listed.");
  }

  @Test
  void plansARunOnceWhoeverDoesIt() {
    queued(UUID.randomUUID());
    ClaimedRun dead = runs.claim(OVER).orElseThrow();
    ClaimedRun taken = runs.claim(MINUTE).orElseThrow();

    assertThat(begin(taken, 2)).isTrue();
    assertThat(begin(dead, 5)).isFalse();
    assertThat(begin(taken, 5)).isFalse();
    assertThat(runs.scans(taken.runId())).hasSize(2);
  }

  @Test
  void letsAPostponedRunWait() {
    queued(UUID.randomUUID());
    ClaimedRun run = runs.claim(MINUTE).orElseThrow();

    assertThat(runs.postpone(run.lease(), THROTTLED, MINUTE)).isTrue();

    assertThat(runs.claim(MINUTE)).isEmpty();
    assertThat(runs.find(run.runId()).orElseThrow().state()).isEqualTo(RunState.QUEUED);
  }

  @Test
  void queuesOneRunOfATask() {
    UUID task = UUID.randomUUID();
    assertThat(queued(task)).isPresent();

    assertThat(queued(task)).isEmpty();
    assertThat(runs.isUnderWay(task)).isTrue();
    assertThat(runs.page(RunFilter.ofTask(task), null, 10)).hasSize(1);
  }

  private boolean held(ClaimedScan scan) {
    return transactions.call(() -> scans.hold(scan.lease()));
  }

  private Optional<UUID> queued(UUID taskId) {
    UUID id = Ids.next();
    NewRun run =
        new NewRun(
            id, taskId, KnownToTest.ACCOUNT, Scope.EVERYTHING, null, "correlation", Instant.now());
    if (!runs.add(run)) {
      return Optional.empty();
    }
    started.add(id);
    return Optional.of(id);
  }

  private UUID begun(int vaults) {
    UUID id = queued(UUID.randomUUID()).orElseThrow();
    assertThat(begin(runs.claim(MINUTE).orElseThrow(), vaults)).isTrue();
    return id;
  }

  private boolean begin(ClaimedRun run, int vaults) {
    List<PlannedScan> planned =
        IntStream.range(0, vaults)
            .mapToObj(
                number ->
                    new PlannedScan(
                        new VaultId(UUID.randomUUID(), "rg", "kv-claim-" + number),
                        "https://kv-claim-" + number + ".vault.azure.net/",
                        "westeurope",
                        null,
                        null))
            .toList();
    return runs.begin(run.lease(), run.accountId(), new Plan(planned, null));
  }
}
