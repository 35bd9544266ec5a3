package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.ResumeWithAccount;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Entra ID does not let the account in before somebody mends it. */
class RefusedAccountTest {

  private int refusals;

  @Test
  void waitsWithoutLosingAttemptsAndAsksSeldom() {
    World world = refused(999);

    for (int minute = 0; minute < 48 * 60; minute++) {
      world.step();
      world.clock.pass(Duration.ofMinutes(1));
    }

    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.enrollment().problem().orElseThrow().code()).isEqualTo("sign-in-failed");
    assertThat(world.enrollment().attempts()).isZero();
    assertThat(refusals).isEqualTo(48);
  }

  @Test
  void goesOnAtOnceWhenTheAccountMayBeMended() {
    World world = refused(1);
    world.step();
    assertThat(world.step()).isFalse();

    new ResumeWithAccount(world.enrollments, world.transactions, world.clock)
        .resume(world.enrollment().request().target().accountId());

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
    return new World(
        AuthorityKind.PRIVATE,
        vault ->
            new FailingVault(
                    vault,
                    "certificate",
                    () -> {
                      refusals++;
                      throw new Failure(FailureCode.SIGN_IN_FAILED, "AADSTS7000222: Expired.");
                    },
                    times)
                .proxy());
  }
}
