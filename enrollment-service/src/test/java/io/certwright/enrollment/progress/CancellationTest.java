package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.authority.Order;
import io.certwright.enrollment.authority.OrderOutcome;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.privateca.TestCa;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever cancels gets an end, and nothing of ours stays pending in the vault. */
class CancellationTest {

  private static final AzureError NO_ROLE =
      new AzureError(403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized");
  private static final AzureError GONE = new AzureError(0, "Unreachable", "", "No such host");

  @Test
  void leavesForeignPendingOperationAloneWhenCancelled() {
    World world = new World(AuthorityKind.PRIVATE);
    world.begin("someone-else");
    world.cancel();

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();
  }

  @Test
  void removesItsOwnPendingOperationWhenCancelled() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(CsrReady.class);
    world.cancel();

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
    assertThat(world.ca.issued.count()).isZero();
  }

  @Test
  void isMergedWhenTheCancellationComesTooLate() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(Issued.class);
    Claim lost = world.claim();
    CertificateChain chain = ((Issued) lost.enrollment().state()).issuedChain();
    world.vault.merge(Samples.target(World.NAME), chain.withoutRoot(), Map.of());
    world.cancel();
    world.clock.pass(World.LEASE);

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
  }

  @Test
  void clearsAwayWhatFailedOneLeftPending() {
    World world = failing("merge", 99, () -> NO_ROLE);
    world.runToEnd().failedWith("vault-access-denied");
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isTrue();

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
    assertThat(world.events(EnrollmentEvent.Failed.class)).hasSize(1);
    assertThat(world.events(EnrollmentEvent.Cancelled.class)).hasSize(1);
    assertThat(world.events).hasSize(2);
  }

  @Test
  void clearsAwayWhatFailedOneBeganWithoutHearingOfIt() {
    World world = failing("certificate", World.BACK_OFF.waits().size(), () -> NO_ROLE);
    world.begin(world.id.toString());
    world.runToEnd().failedWith("vault-access-denied");

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
  }

  @Test
  void cannotCancelFailedOneWhileAnotherHasTheName() {
    World world = new World(AuthorityKind.PRIVATE);
    world.begin("someone-else");
    world.runToEnd().failedWith("foreign-pending-operation");
    world.enrollments.add(
        Enrollment.requested(
            UUID.randomUUID(), world.enrollment().request(), world.clock.instant()));

    assertThatThrownBy(world::cancel)
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.code()).isEqualTo(FailureCode.STATE_CONFLICT));
  }

  @Test
  void heedsWishThatCameWhileTheStepFailed() {
    World world = new World(AuthorityKind.PRIVATE);
    world.begin("someone-else");
    Claim claim = world.claim();
    world.cancel();

    world.advance(claim);
    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.enrollment().cancelRequested()).isTrue();
    assertThat(world.enrollment().problem().orElseThrow().code())
        .isEqualTo("foreign-pending-operation");
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.events).singleElement().isInstanceOf(EnrollmentEvent.Cancelled.class);
  }

  @Test
  void isMergedWhenTheVaultHasSignedWithoutOurHearingOfIt() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.begin(world.id.toString());
    world.vault.certificate(Samples.target(World.NAME));

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.events(EnrollmentEvent.Issued.class)).hasSize(1);
  }

  @Test
  void isCancelledWhenTheVaultHasSignedWhatWasRejected() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.failByExpiredChain();

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.vault.creations()).isEqualTo(1);
    assertThat(world.events(EnrollmentEvent.Failed.class)).hasSize(1);
  }

  @Test
  void isCancelledWhenWhatTheVaultHasSignedIsRejected() {
    World world = new World(AuthorityKind.SELF_SIGNED);
    world.begin(world.id.toString());
    world.vault.certificate(Samples.target(World.NAME));
    world.clock.pass(Duration.ofDays(91));

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(last(world).detail()).contains("The chain does not verify");
    assertThat(world.events).singleElement().isInstanceOf(EnrollmentEvent.Cancelled.class);
  }

  @Test
  void ordersNothingWhenSomebodyElseHasCompletedItsOperation() {
    World world = new World(AuthorityKind.PRIVATE);
    world.stepUntil(CsrReady.class);
    byte[] csr = world.enrollment().csr().orElseThrow().der();
    Order order = new Order(UUID.randomUUID(), TestCa.ID, csr, specification(world));
    OrderOutcome issued = new TestCa(world.clock).authority.order(order);
    CertificateChain chain = ((OrderOutcome.Issued) issued).chain();
    world.vault.merge(Samples.target(World.NAME), chain.withoutRoot(), Map.of());

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(world.ca.issued.count()).isZero();
  }

  @Test
  void endsWhenTheVaultIsGone() {
    World world = failing("pending", 999, () -> GONE);
    world.stepUntil(CsrReady.class);

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(last(world).detail())
        .contains("www may remain in Key Vault shop-prod", "No such host");
    assertThat(attempts(world)).isEqualTo(1 + World.BACK_OFF.waits().size());
    assertThat(world.events).singleElement().isInstanceOf(EnrollmentEvent.Cancelled.class);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"NOT_FOUND", "SIGN_IN_FAILED", "ACCOUNT_SERVICE_UNAVAILABLE", "INTERNAL"})
  void endsWhenThereIsNoTokenForTheVaultAnyMore(FailureCode code) {
    World world =
        failing(
            "pending",
            999,
            () -> {
              throw new Failure(code, "No token.");
            });
    world.stepUntil(CsrReady.class);

    world.cancel();
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Cancelled.class);
    assertThat(last(world).detail()).contains("may remain", "No token.");
    assertThat(world.events).singleElement().isInstanceOf(EnrollmentEvent.Cancelled.class);
  }

  @Test
  void triesToClearAwayForAsLongWhateverCameBefore() {
    World world = failing("merge", 999, () -> GONE);
    for (int attempt = 0; attempt < 20; attempt++) {
      world.step();
      world.clock.pass(Duration.ofHours(1));
    }

    world.cancel();

    Claim first = world.claim();
    assertThat(first.enrollment().state()).isInstanceOf(Issued.class);
    assertThat(first.enrollment().attempts()).isEqualTo(1);
  }

  private static int attempts(World world) {
    return world.enrollments.steps(world.id).stream().mapToInt(Step::attempts).sum();
  }

  private static Step last(World world) {
    List<Step> steps = world.enrollments.steps(world.id);
    return steps.get(steps.size() - 1);
  }

  private static CertificateSpecification specification(World world) {
    return world.enrollment().request().specification();
  }

  private static World failing(String method, int times, Supplier<AzureError> failure) {
    return new World(
        AuthorityKind.PRIVATE, vault -> new FailingVault(vault, method, failure, times).proxy());
  }
}
