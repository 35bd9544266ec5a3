package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.CsrReady;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.RetryEnrollment;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AdvanceEnrollmentTest {

  private static final AzureError THROTTLED =
      new AzureError(429, "Throttled", "", "Request was not processed");
  private static final AzureError NO_ROLE =
      new AzureError(403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized");
  private static final AzureError SOFT_DELETED =
      new AzureError(409, "Conflict", "ObjectIsDeletedButRecoverable", "deleted but recoverable");
  private static final AzureError HELD_BY_KEY =
      new AzureError(409, "Conflict", "", "A key of this name exists");

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

    assertFailed(world, "foreign-pending-operation");
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
        io.certwright.enrollment.issuing.Enrollment.requested(
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
  void failsAtOnceWhenTheNameIsSoftDeleted() {
    World world = refusing("create", SOFT_DELETED, 99);

    world.step();

    Failed failed = assertFailed(world, "name-soft-deleted");
    assertThat(failed.problem().remedy())
        .contains("az keyvault certificate purge --vault-name shop-prod --name www");
    assertThat(world.events(EnrollmentEvent.Failed.class)).hasSize(1);
  }

  @Test
  void failsAtOnceWhenKeyOrSecretHoldsTheName() {
    World world = refusing("create", HELD_BY_KEY, 99);

    world.step();

    assertFailed(world, "name-taken");
  }

  @Test
  void waitsLongerAfterEachPassingFailureAndKeepsItsWords() {
    World world = refusing("create", THROTTLED, 2);

    world.step();
    assertThat(untilNext(world)).isEqualTo(Duration.ofSeconds(5));
    world.clock.pass(Duration.ofSeconds(5));
    world.step();
    assertThat(untilNext(world)).isEqualTo(Duration.ofSeconds(30));

    assertThat(world.enrollment().problem().orElseThrow().detail())
        .contains("429", "Request was not processed");
    assertThat(world.enrollments.steps(world.id).get(0).attempts()).isEqualTo(2);
    assertThat(world.runToEnd().state()).isInstanceOf(Merged.class);
    assertThat(world.enrollment().problem()).isEmpty();
  }

  @Test
  void outlastsRoleAssignmentThatTakesItsTime() {
    World world = refusing("certificate", NO_ROLE, 3);

    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
  }

  @Test
  void givesUpWhenAccessStaysDenied() {
    World world = refusing("certificate", NO_ROLE, 99);

    for (int attempt = 0; attempt < 5; attempt++) {
      world.step();
      world.clock.pass(Duration.ofHours(1));
    }

    Failed failed = assertFailed(world, "vault-access-denied");
    assertThat(failed.problem().remedy()).contains("Key Vault Certificates Officer");
  }

  @Test
  void waitsWithoutEndForAccountService() {
    World world =
        around(
            "certificate",
            20,
            () -> {
              throw new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It did not answer.");
            });

    for (int attempt = 0; attempt < 10; attempt++) {
      world.step();
      world.clock.pass(Duration.ofHours(1));
    }

    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.enrollment().problem().orElseThrow().code())
        .isEqualTo("account-service-unavailable");
  }

  @Test
  void showsFaultOfOursAndGoesOnOnceItIsRepaired() {
    World world =
        around(
            "certificate",
            1,
            () -> {
              throw new IllegalStateException("The sealed key does not open");
            });

    world.step();

    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo("internal");
    assertThat(world.runToEnd().state()).isInstanceOf(Merged.class);
  }

  @Test
  void failsWhenItsPendingOperationIsGoneAndBeginsAnewWhenRetried() {
    World world = new World(AuthorityKind.PRIVATE);
    stepUntil(world, Issued.class);
    world.vault.dropPending(World.NAME);

    world.runToEnd();
    assertFailed(world, "pending-operation-gone");
    retry(world);
    world.runToEnd();

    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.vault.merges()).isEqualTo(1);
  }

  @Test
  void removesItsPendingOperationWhenTheVaultRefusesTheMerge() {
    World world = refusing("merge", new AzureError(400, "BadParameter", "", "does not match"), 1);

    world.runToEnd();

    assertFailed(world, "merge-refused");
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
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

    assertFailed(world, "chain-invalid");
    assertThat(world.vault.merges()).isZero();
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
  }

  private static World refusing(String method, AzureError error, int times) {
    return new World(
        AuthorityKind.PRIVATE,
        new CrashPoints(0),
        true,
        vault -> FailingVault.refusing(vault, method, error, times));
  }

  private static World around(String method, int times, Supplier<AzureError> failure) {
    return new World(
        AuthorityKind.PRIVATE,
        new CrashPoints(0),
        true,
        vault -> new FailingVault(vault, method, failure, times).proxy());
  }

  private static void begin(World world, String owner) {
    world.vault.create(
        Samples.target(World.NAME),
        new NewCertificate(
            Samples.specification(Samples.EC_KEY),
            io.certwright.enrollment.vault.ContentType.PFX,
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

  private static Duration untilNext(World world) {
    return Duration.between(
        world.clock.instant(), world.enrollment().nextAttemptAt().orElseThrow());
  }

  private static Failed assertFailed(World world, String code) {
    assertThat(world.state()).isInstanceOf(Failed.class);
    Failed failed = (Failed) world.state();
    assertThat(failed.problem().code()).isEqualTo(code);
    return failed;
  }
}
