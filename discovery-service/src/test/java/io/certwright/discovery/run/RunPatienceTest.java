package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.discovery.inventory.World;
import io.certwright.discovery.scope.Scope;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is tried again, how often, and what becomes of the run after that. */
class RunPatienceTest extends OneWorker {

  private static final Obstacle THROTTLED = new Obstacle("Throttled", "Too many requests.", true);
  private static final Failure TOO_MANY =
      new Failure(FailureCode.AZURE_THROTTLED, "Too many requests.");

  private static final Failure AWAY =
      new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away.");

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
  void waitsForAnAccountServiceThatIsAway() {
    UUID run = start(Scope.EVERYTHING).id();
    azure.failure = new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away.");
    runs.claim(PATIENCE.lease()).ifPresent(planRun::plan);

    azure.failure = null;

    assertThat(workOff(runs.find(run).orElseThrow()).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"ACCOUNT_SERVICE_UNAVAILABLE", "SIGN_IN_SETTLING"})
  void waitsForATokenHoweverLongAndThenHasAllItsAttempts(FailureCode code) {
    Failure noToken = new Failure(code, "Not now.");
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1))
        .obstacles("kv-one", THROTTLED, THROTTLED);
    RunSummary run = start(Scope.EVERYTHING);
    azure.failure = noToken;
    for (int attempt = 1; attempt <= 50; attempt++) {
      planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    }
    azure.failure = null;
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    azure.scanFailure = noToken;
    for (int attempt = 1; attempt <= 50; attempt++) {
      scanVault.scan(runs.scans().claim(PATIENCE.lease()).orElseThrow());
    }
    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(5));
    assertThat(finished()).isEmpty();
    azure.scanFailure = null;

    assertThat(workOff(run).state()).isEqualTo(RunState.SUCCEEDED);
  }

  @Test
  void waitsForAccountServiceAlsoAtTheLastAttemptToListASubscription() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1)).refuse(TWO, TOO_MANY);
    RunSummary run = start(Scope.EVERYTHING);
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    azure.refuse(TWO, AWAY);

    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());

    assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.QUEUED);
  }

  @Test
  void looksUpAllNamedVaultsAgainWhileThatMayHelp() {
    azure.vault(ONE, "kv-one").refuse("kv-two", TOO_MANY);

    RunSummary run = workOff(start(named("kv-one", "kv-two")));

    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(10));
    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(runs.scans(run.id()).get(1).obstacle().code()).isEqualTo("azure-throttled");
  }

  @Test
  void leavesOutASubscriptionThatStaysThrottled() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1)).refuse(TWO, TOO_MANY);

    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(runs.postponed).isEqualTo(Duration.ofSeconds(10));
    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.problem().code()).isEqualTo("azure-throttled");
    assertThat(run.tally().added()).isEqualTo(1);
  }

  @Test
  void failsWhenItCannotBePlannedForAReasonOfOurs() {
    UUID run = start(Scope.EVERYTHING).id();
    azure.failure = new IllegalStateException("a defect");

    planInVain();
    planInVain();
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());

    RunSummary ended = runs.find(run).orElseThrow();
    assertThat(ended.state()).isEqualTo(RunState.FAILED);
    assertThat(ended.problem().code()).isEqualTo("internal");
    assertThat(finished()).hasSize(1);
  }

  @Test
  void waitsForADatabaseThatIsAway() {
    start(Scope.EVERYTHING);
    azure.failure = new DatabaseAwayException(new SQLException());

    for (int attempt = 1; attempt <= PATIENCE.attempts() + 1; attempt++) {
      planInVain();
    }

    assertThat(finished()).isEmpty();
  }

  @Test
  void givesUpAPlanThatNoWorkerOutlives() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1));
    RunSummary run = start(Scope.EVERYTHING);
    claimInVain(runs::claim);

    RunSummary ended = workOff(run);

    assertThat(ended.state()).isEqualTo(RunState.FAILED);
    assertThat(ended.problem().code()).isEqualTo("internal");
  }

  @Test
  void givesUpAVaultThatCannotBeReadForAReasonOfOurs() {
    azure.vault(ONE, "kv-one");
    RunSummary run = start(Scope.EVERYTHING);
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    azure.scanFailure = new IllegalStateException("a defect");

    scanInVain();
    scanInVain();
    scanVault.scan(runs.scans().claim(PATIENCE.lease()).orElseThrow());

    assertThat(runs.find(run.id()).orElseThrow().state()).isEqualTo(RunState.FAILED);
    assertThat(runs.scans(run.id()).get(0).obstacle().code()).isEqualTo("internal");
  }

  @Test
  void givesUpAVaultThatNoWorkerOutlives() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1));
    RunSummary run = start(Scope.EVERYTHING);
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    claimInVain(runs.scans()::claim);

    assertThat(workOff(run).state()).isEqualTo(RunState.FAILED);
    assertThat(runs.scans(run.id()).get(0).obstacle().code()).isEqualTo("internal");
    assertThat(azure.scans).isZero();
  }

  private void planInVain() {
    ClaimedRun claimed = runs.claim(PATIENCE.lease()).orElseThrow();
    assertThatThrownBy(() -> planRun.plan(claimed)).isSameAs(azure.failure);
  }

  private void scanInVain() {
    ClaimedScan claimed = runs.scans().claim(PATIENCE.lease()).orElseThrow();
    assertThatThrownBy(() -> scanVault.scan(claimed)).isSameAs(azure.scanFailure);
  }

  /** As often as it is tolerated that a worker takes it up and dies. */
  private static void claimInVain(Function<Duration, Optional<?>> claim) {
    for (int attempt = 1; attempt <= PATIENCE.attempts() + 2; attempt++) {
      assertThat(claim.apply(PATIENCE.lease())).isPresent();
    }
  }
}
