package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The account goes while an enrollment is under way. */
class RemovedAccountTest {

  @Test
  void cancelsWithoutAskingTheVault() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(CsrReady.class);

    world.removeAccount();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();
    assertThat(world.step()).as("nothing is left to do").isFalse();
    List<Step> steps = world.enrollments.steps(world.id);
    assertThat(steps.get(steps.size() - 1).detail())
        .contains("account was removed", "www may remain in Key Vault shop-prod");
    assertThat(world.events(EnrollmentEvent.Cancelled.class))
        .singleElement()
        .satisfies(
            cancelled -> {
              assertThat(cancelled.enrollmentId()).isEqualTo(world.id);
              assertThat(cancelled.reason()).contains("account was removed");
            });
  }

  @Test
  void keepsNothingOfTheStepThatWasUnderWay() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(CsrReady.class);
    Claim claim = world.claim();

    world.removeAccount();
    world.advance(claim);

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.events(EnrollmentEvent.Cancelled.class)).hasSize(1);
  }

  @Test
  void isCancelledAlsoWhenTheLenderSaysFirstThatTheAccountIsGone() {
    World world = new World(AuthorityKind.PRIVATE, RemovedAccountTest::withoutAccount);

    assertThat(world.step()).isTrue();
    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo("not-found");
    assertThat(world.enrollment().isActive()).isTrue();
    assertThat(world.step()).as("it is not asked in vain").isFalse();

    world.removeAccount();
    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.events(EnrollmentEvent.Failed.class)).isEmpty();
    assertThat(world.events(EnrollmentEvent.Cancelled.class)).hasSize(1);
  }

  @Test
  void isNotRetriedOnceTheAccountIsGone() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.failByExpiredChain();
    world.removeAccount();

    assertThatExceptionOfType(Failure.class)
        .isThrownBy(world::retry)
        .returns(FailureCode.STATE_CONFLICT, Failure::code)
        .withMessageContaining("account was removed");
    assertThat(world.enrollment().isActive()).isFalse();
  }

  private static VaultCertificates withoutAccount(VaultCertificates vault) {
    return new FailingVault(
            vault,
            "certificate",
            () -> {
              throw Failure.notFound("account", new UUID(1, 1));
            },
            999)
        .proxy();
  }

  @Test
  void leavesWhatHasEndedAsItEnded() {
    World world = new World(AuthorityKind.PRIVATE);
    world.runToEnd();

    world.removeAccount();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.events(EnrollmentEvent.Cancelled.class)).isEmpty();
  }
}
