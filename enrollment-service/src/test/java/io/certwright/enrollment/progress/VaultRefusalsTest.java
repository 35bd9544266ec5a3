package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of an enrollment when others say no, or nothing. */
class VaultRefusalsTest {

  private static final AzureError THROTTLED =
      new AzureError(429, "Throttled", "", "Request was not processed");
  private static final AzureError NO_ROLE =
      new AzureError(403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized");
  private static final AzureError SOFT_DELETED =
      new AzureError(409, "Conflict", "ObjectIsDeletedButRecoverable", "deleted but recoverable");
  private static final AzureError HELD_BY_KEY =
      new AzureError(409, "Conflict", "", "A key of this name exists");

  @Test
  void failsAtOnceWhenTheNameIsSoftDeleted() {
    World world = refusing("create", SOFT_DELETED, 99);

    world.step();

    Failed failed = world.failedWith("name-soft-deleted");
    assertThat(failed.problem().remedy())
        .contains("az keyvault certificate purge --vault-name shop-prod --name www");
    assertThat(world.events(EnrollmentEvent.Failed.class)).hasSize(1);
  }

  @Test
  void failsAtOnceWhenKeyOrSecretHoldsTheName() {
    World world = refusing("create", HELD_BY_KEY, 99);

    world.step();

    world.failedWith("name-taken");
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

    Failed failed = world.failedWith("vault-access-denied");
    assertThat(failed.problem().remedy()).contains("Key Vault Certificates Officer");
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {
        "ACCOUNT_SERVICE_UNAVAILABLE",
        "SIGN_IN_SETTLING",
        "AZURE_THROTTLED",
        "AZURE_UNREACHABLE"
      })
  void waitsWithoutEndForToken(FailureCode code) {
    World world = withoutToken(code, 20);

    for (int attempt = 0; attempt < 10; attempt++) {
      world.step();
      world.clock.pass(Duration.ofHours(1));
    }

    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo(code.code());
  }

  /** STATE_CONFLICT: account-service met the replacement of the credential twice. */
  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"STATE_CONFLICT", "AZURE_REFUSED"})
  void triesForAWhileWhenTheTokenIsRefused(FailureCode code) {
    assertThat(withoutToken(code, 4).runToEnd().state()).isInstanceOf(Merged.class);
    withoutToken(code, 5).runToEnd().failedWith(code.code());
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
  void removesItsPendingOperationWhenTheVaultRefusesTheMerge() {
    World world = refusing("merge", new AzureError(400, "BadParameter", "", "does not match"), 1);

    world.runToEnd();

    world.failedWith("merge-refused");
    assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
  }

  private static World refusing(String method, AzureError error, int times) {
    return new World(
        AuthorityKind.PRIVATE, vault -> FailingVault.refusing(vault, method, error, times));
  }

  private static World withoutToken(FailureCode code, int times) {
    return around(
        "certificate",
        times,
        () -> {
          throw new Failure(code, "No token.");
        });
  }

  private static World around(String method, int times, Supplier<AzureError> failure) {
    return new World(
        AuthorityKind.PRIVATE, vault -> new FailingVault(vault, method, failure, times).proxy());
  }

  private static Duration untilNext(World world) {
    return Duration.between(
        world.clock.instant(), world.enrollment().nextAttemptAt().orElseThrow());
  }
}
