package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The way of an enrollment from the request to its end. */
class AdvanceEnrollmentTest {

  @Test
  void goesThroughEveryStateInOrder() {
    World world = new World(AuthorityKind.PRIVATE).runToEnd();

    assertThat(world.enrollments.steps(world.id))
        .extracting(Step::state)
        .containsExactly(
            StateName.REQUESTED,
            StateName.CSR_READY,
            StateName.ORDERING,
            StateName.ISSUED,
            StateName.MERGED);
    assertThat(world.enrollment().nextAttemptAt()).isEmpty();
  }

  @Test
  void announcesTheMergedCertificateWithItsTags() {
    World world = new World(AuthorityKind.PRIVATE).runToEnd();

    EnrollmentEvent.Issued issued = world.events(EnrollmentEvent.Issued.class).get(0);
    assertThat(issued.certificate().tags())
        .containsEntry("team", "shop")
        .containsEntry(EnrollmentEvent.TAG, world.id.toString());
    assertThat(issued.certificate().issuerName()).isEqualTo("Unknown");
    assertThat(issued.target().certificateName()).isEqualTo(World.NAME);
  }

  @Test
  void keepsRefusingToTouchForeignPendingOperation() {
    World world = new World(AuthorityKind.PRIVATE);
    world.begin("someone-else");

    world.runToEnd();

    world.failedWith("foreign-pending-operation");
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();
    assertThat(world.vault.creations()).isEqualTo(1);
  }

  @Test
  void takesUpItsOwnPendingOperation() {
    World world = new World(AuthorityKind.PRIVATE);
    world.begin(world.id.toString());

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.creations()).isEqualTo(1);
  }

  @Test
  void refusesNameOfFinishedCertificate() {
    World world = new World(AuthorityKind.PRIVATE).runToEnd();
    UUID second = UUID.randomUUID();
    world.enrollments.add(
        Enrollment.requested(
            second,
            Samples.request(
                world.enrollment().request().authorityId(), AuthorityKind.PRIVATE, World.NAME),
            world.clock.instant()));

    world.step();

    Failed failed = (Failed) world.enrollments.find(second).orElseThrow().state();
    assertThat(failed.problem().code()).isEqualTo("certificate-exists");
    assertThat(world.vault.merges()).isEqualTo(1);
  }

  @Test
  void failsWhenItsPendingOperationIsGoneAndBeginsAnewWhenRetried() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(Issued.class);
    world.vault.dropPending(World.NAME);

    world.runToEnd();
    world.failedWith("pending-operation-gone");
    world.retry();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.merges()).isEqualTo(1);
  }

  @Test
  void letsTheVaultSignAnewWhenItsCertificateWasRejected() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.failByExpiredChain();

    world.retry();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.creations()).isEqualTo(2);
    assertThat(world.events(EnrollmentEvent.Failed.class)).hasSize(1);
    assertThat(world.events(EnrollmentEvent.Issued.class)).hasSize(1);
  }

  @Test
  void takesUpWhatTheVaultSignedAnew() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.failByExpiredChain();
    world.begin(world.id.toString());

    world.retry();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.creations()).isEqualTo(2);
  }

  @Test
  void dropsWhatWorkerWithLostLeaseWantsToKeep() {
    World world = new World(AuthorityKind.PRIVATE);
    Claim slow = world.claim();
    world.clock.pass(World.LEASE);
    Claim quick = world.claim();

    world.advance(quick);
    world.advance(slow);

    assertThat(world.state()).isInstanceOf(CsrReady.class);
    assertThat(world.enrollments.steps(world.id)).hasSize(2);
    assertThat(world.runToEnd().vault.merges()).isEqualTo(1);
  }

  @Test
  void neverMergesChainThatDoesNotVerify() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(Issued.class);
    world.clock.pass(Duration.ofDays(91));

    world.runToEnd();

    world.failedWith("chain-invalid");
    assertThat(world.vault.merges()).isZero();
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
  }
}
