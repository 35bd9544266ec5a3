package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.Step;
import java.util.List;
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
  void leavesWhatHasEndedAsItEnded() {
    World world = new World(AuthorityKind.PRIVATE);
    world.runToEnd();

    world.removeAccount();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.events(EnrollmentEvent.Cancelled.class)).isEmpty();
  }
}
