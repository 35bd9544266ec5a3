package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.RetryEnrollment;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.platform.transaction.Transactions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
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
        .containsEntry(EnrollmentRequest.OWNER_TAG, world.id.toString());
    assertThat(issued.certificate().issuerName()).isEqualTo("Unknown");
    assertThat(issued.target().certificateName()).isEqualTo(World.NAME);
  }

  @Test
  void keepsRefusingToTouchForeignPendingOperation() {
    World world = new World(AuthorityKind.PRIVATE);
    begin(world, "someone-else");

    world.runToEnd();

    world.failedWith("foreign-pending-operation");
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();
    assertThat(world.vault.creations()).isEqualTo(1);
  }

  @Test
  void leavesForeignPendingOperationAloneWhenCancelled() {
    World world = new World(AuthorityKind.PRIVATE);
    begin(world, "someone-else");
    world.enrollments.requestCancel(world.id, world.clock.instant());

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();
  }

  @Test
  void takesUpItsOwnPendingOperation() {
    World world = new World(AuthorityKind.PRIVATE);
    begin(world, world.id.toString());

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
    stepUntil(world, Issued.class);
    world.vault.dropPending(World.NAME);

    world.runToEnd();
    world.failedWith("pending-operation-gone");
    retry(world);
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.merges()).isEqualTo(1);
  }

  @Test
  void removesItsOwnPendingOperationWhenCancelled() {
    World world = new World(AuthorityKind.PRIVATE);
    stepUntil(world, CsrReady.class);
    world.enrollments.requestCancel(world.id, world.clock.instant());

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
    assertThat(world.ca.issued.count()).isZero();
  }

  @Test
  void isMergedWhenTheCancellationComesTooLate() {
    World world = new World(AuthorityKind.PRIVATE);
    stepUntil(world, Issued.class);
    Claim lost = world.claim();
    CertificateChain chain = ((Issued) lost.enrollment().state()).issuedChain();
    world.vault.merge(Samples.target(World.NAME), chain.withoutRoot(), Map.of());
    world.enrollments.requestCancel(world.id, world.clock.instant());
    world.clock.pass(World.LEASE);

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
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
    stepUntil(world, Issued.class);
    world.clock.pass(Duration.ofDays(91));

    world.runToEnd();

    world.failedWith("chain-invalid");
    assertThat(world.vault.merges()).isZero();
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
  }

  private static void begin(World world, String owner) {
    world.vault.create(
        Samples.target(World.NAME),
        new NewCertificate(
            Samples.specification(Samples.EC_KEY),
            ContentType.PFX,
            "Unknown",
            Map.of(EnrollmentRequest.OWNER_TAG, owner)));
  }

  private static void stepUntil(World world, Class<? extends Active> state) {
    while (!state.isInstance(world.state())) {
      assertThat(world.step()).isTrue();
    }
  }

  private static void retry(World world) {
    new RetryEnrollment(world.enrollments, direct(), world.clock).retry(world.id);
  }

  private static Transactions direct() {
    return new Transactions() {
      @Override
      public <T> T call(Supplier<T> work) {
        return work.get();
      }
    };
  }
}
