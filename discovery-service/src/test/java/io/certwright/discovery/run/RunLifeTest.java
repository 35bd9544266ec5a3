package io.certwright.discovery.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.KnownToTest;
import io.certwright.discovery.inventory.Tally;
import io.certwright.discovery.inventory.World;
import io.certwright.discovery.scope.Scope;
import io.certwright.discovery.scope.Selection;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A run from its request to its end. */
class RunLifeTest extends OneWorker {

  private static final Obstacle FORBIDDEN =
      new Obstacle("ForbiddenByRbac", "Key Vault kv-two says no.", false);

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
  void takesInAVaultThatIsNewSinceTheLastRun() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1));
    UUID task = workOff(start(Scope.EVERYTHING)).taskId();
    azure.vault(TWO, "kv-new", World.certificate("api", 1));

    RunSummary second = workOff(startRun.start(task));

    assertThat(second.vaults()).isEqualTo(2);
    assertThat(second.tally()).isEqualTo(new Tally(2, 1, 0, 0, 1));
  }

  @Test
  void failsWhenEveryVaultSaysNo() {
    azure.vault(ONE, "kv-two").obstacles("kv-two", FORBIDDEN);

    assertThat(workOff(start(Scope.EVERYTHING)).state()).isEqualTo(RunState.FAILED);
  }

  @Test
  void endsWithTheAccountItsTasksNeed() {
    azure.vault(ONE, "kv-one", World.certificate("web", 1)).vault(ONE, "kv-two");
    RunSummary scanning = start(Scope.EVERYTHING);
    planRun.plan(runs.claim(PATIENCE.lease()).orElseThrow());
    ClaimedScan held = runs.scans().claim(PATIENCE.lease()).orElseThrow();
    events.take();

    endWithAccount.end(KnownToTest.ACCOUNT);
    scanVault.scan(held);

    assertThat(runs.find(scanning.id()).orElseThrow().state()).isEqualTo(RunState.CANCELLED);
    assertThat(runs.scans().claim(PATIENCE.lease())).isEmpty();
    assertThat(tasks.find(scanning.taskId())).isEmpty();
    assertThat(events.take())
        .satisfiesExactly(
            removed ->
                assertThat(removed)
                    .isEqualTo(
                        new DiscoveryEvent.TaskRemoved(scanning.taskId(), KnownToTest.ACCOUNT)),
            ended -> assertThat(ended).isInstanceOf(DiscoveryEvent.RunFinished.class));
    assertThatThrownBy(() -> startRun.start(scanning.taskId())).isInstanceOf(Failure.class);
  }

  @Test
  void leavesTheTasksOfOtherAccountsAlone() {
    RunSummary run = start(Scope.EVERYTHING);

    endWithAccount.end(UUID.randomUUID());

    assertThat(workOff(run).state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(tasks.find(run.taskId())).isPresent();
  }

  @Test
  void succeedsWithoutAnyVault() {
    RunSummary run = workOff(start(Scope.EVERYTHING));

    assertThat(run.state()).isEqualTo(RunState.SUCCEEDED);
    assertThat(run.vaults()).isZero();
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
    Selection named = new Selection(List.of(new VaultId(ONE, "RG", "KV-ONE"), missing));

    RunSummary run = workOff(start(new Scope(named, Selection.EMPTY)));

    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(runs.scans(run.id()).get(1).obstacle().code()).isEqualTo("vault-not-found");
  }

  @Test
  void scansTheOtherNamedVaultsWhenOneCannotBeLookedUp() {
    azure
        .vault(ONE, "kv-one", World.certificate("web", 1))
        .refuse("kv-two", new Failure(FailureCode.AZURE_REFUSED, "SubscriptionNotFound"));

    RunSummary run = workOff(start(named("kv-one", "kv-two")));

    assertThat(run.state()).isEqualTo(RunState.PARTIAL);
    assertThat(run.tally().added()).isEqualTo(1);
    assertThat(runs.scans(run.id()).get(1).obstacle().reason()).isEqualTo("SubscriptionNotFound");
    assertThat(runs.postponed).isZero();
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
    assertThat(runs.scans(run.id()).get(0).state()).isEqualTo(ScanView.ScanState.CANCELLED);
    assertThat(events.take()).singleElement().isInstanceOf(DiscoveryEvent.RunFinished.class);
  }

  @Test
  void cannotCancelWhatHasEnded() {
    RunSummary run = workOff(start(Scope.EVERYTHING));

    Failure failure = catchThrowableOfType(Failure.class, () -> cancelRun.cancel(run.id()));

    assertThat(failure.code()).isEqualTo(FailureCode.STATE_CONFLICT);
    assertThat(failure.detail()).contains("SUCCEEDED");
  }
}
