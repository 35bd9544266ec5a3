package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.ResumeWithAccount;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Entra ID does not let the account in before somebody mends it. */
class RefusedAccountTest {

  private int refusals;

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"SIGN_IN_FAILED", "CREDENTIAL_UNREADABLE"})
  void waitsWithoutLosingAttemptsAndAsksSeldom(FailureCode code) {
    World world = refused(999, code);

    for (int minute = 0; minute < 48 * 60; minute++) {
      world.step();
      world.clock.pass(Duration.ofMinutes(1));
    }

    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo(code.code());
    assertThat(world.enrollment().attempts()).isZero();
    assertThat(refusals).isEqualTo(48);
  }

  @ParameterizedTest
  @EnumSource(
      value = FailureCode.class,
      names = {"SIGN_IN_FAILED", "SIGN_IN_SETTLING", "CREDENTIAL_UNREADABLE"})
  void goesOnAtOnceWhenTheAccountMayBeMended(FailureCode code) {
    World world = refused(1, code);
    world.step();
    assertThat(world.step()).isFalse();

    new ResumeWithAccount(world.enrollments, world.transactions, world.clock)
        .resume(world.enrollment().request().target().accountId());

    assertThat(world.step()).isTrue();
    assertThat(world.runToEnd().state()).isInstanceOf(Merged.class);
  }

  @Test
  void goesOnAtOnceWhenTheAccountWasMendedWhileItWasRefused() {
    World world = refused(1);
    Claim underWay = world.claim();

    new ResumeWithAccount(world.enrollments, world.transactions, world.clock)
        .resume(world.enrollment().request().target().accountId());
    world.advance(underWay);

    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo("sign-in-failed");
    assertThat(world.step()).isTrue();
    assertThat(world.runToEnd().state()).isInstanceOf(Merged.class);
  }

  @Test
  void leavesTheEnrollmentsOfOtherAccountsAlone() {
    World world = refused(1);
    world.step();

    new ResumeWithAccount(world.enrollments, world.transactions, world.clock)
        .resume(UUID.randomUUID());

    assertThat(world.step()).isFalse();
  }

  private World refused(int times) {
    return refused(times, FailureCode.SIGN_IN_FAILED);
  }

  private World refused(int times, FailureCode code) {
    return new World(
        AuthorityKind.PRIVATE,
        vault ->
            new FailingVault(
                    vault,
                    "certificate",
                    () -> {
                      refusals++;
                      throw new Failure(code, "AADSTS7000222: Expired.");
                    },
                    times)
                .proxy());
  }
}
