package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The process ends before or after any call, once in each run; nothing is done twice. */
class CrashSafetyTest {

  private static final int MORE_THAN_ALL_POINTS = 60;

  @Test
  void issuesAndMergesOnceWhereverItCrashesWithPrivateCa() {
    int reached = crashEverywhere(AuthorityKind.PRIVATE, true, 1);

    assertThat(reached).isGreaterThan(15).isLessThan(MORE_THAN_ALL_POINTS);
  }

  @Test
  void issuesAndMergesOnceWhereverItCrashesWhenTheCaTakesItsTime() {
    int reached = crashEverywhere(AuthorityKind.PRIVATE, false, 1);

    assertThat(reached).isGreaterThan(17).isLessThan(MORE_THAN_ALL_POINTS);
  }

  @Test
  void getsOneCertificateWhereverItCrashesWhenTheVaultSigns() {
    int reached = crashEverywhere(AuthorityKind.SELF_SIGNED, true, 0);

    assertThat(reached).isGreaterThan(7).isLessThan(MORE_THAN_ALL_POINTS);
  }

  private static int crashEverywhere(AuthorityKind kind, boolean deliversAtOnce, int issued) {
    return (int)
        IntStream.rangeClosed(1, MORE_THAN_ALL_POINTS)
            .filter(
                point -> {
                  CrashPoints points = new CrashPoints(point);
                  World world =
                      new World(kind, points, deliversAtOnce, UnaryOperator.identity()).runToEnd();
                  assertOneCertificate(world, issued, "crash at " + point);
                  return points.wasReached();
                })
            .count();
  }

  private static void assertOneCertificate(World world, int issued, String when) {
    assertThat(world.state()).as(when).isInstanceOf(Merged.class);
    byte[] merged = ((Merged) world.state()).certificate().chain().endEntity();
    assertThat(world.vault.der(World.NAME).map(Thumbprint::sha256))
        .as(when)
        .hasValue(Thumbprint.sha256(merged));
    assertThat(world.ca.issued.count()).as(when).isEqualTo(issued);
    assertThat(world.vault.merges()).as(when).isEqualTo(issued);
    assertThat(world.vault.creations()).as(when).isEqualTo(1);
    assertThat(world.vault.hasPendingInProgress(World.NAME)).as(when).isFalse();
    assertThat(world.events(EnrollmentEvent.Issued.class)).as(when).hasSize(1);
  }

  @Test
  void leavesNothingPendingWhereverItCrashesWhileCancelling() {
    for (int stepsBefore = 0; stepsBefore <= 3; stepsBefore++) {
      for (int point = 1; point <= 25; point++) {
        World world =
            new World(
                AuthorityKind.PRIVATE, new CrashPoints(point), true, UnaryOperator.identity());
        for (int step = 0; step < stepsBefore; step++) {
          stepOrCrash(world);
        }
        world.enrollments.requestCancel(world.id, world.clock.instant());

        world.runToEnd();

        assertThat(world.state()).as("crash at " + point).isInstanceOf(Cancelled.class);
        assertThat(world.vault.hasPendingInProgress(World.NAME)).isFalse();
        assertThat(world.vault.merges()).isZero();
      }
    }
  }

  private static void stepOrCrash(World world) {
    try {
      world.step();
    } catch (Crash crash) {
      world.clock.pass(World.LEASE);
    }
  }
}
