package io.certwright.enrollment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Without account-service there is no token: an enrollment waits, and loses nothing by it. */
class AbsentAccountServiceTest {

  private static final int LONG = 200;
  private static final AzureError NO_ROLE =
      new AzureError(403, "Forbidden", "ForbiddenByRbac", "Caller is not authorized");

  @Test
  void waitsHoweverLongAndGoesOnSoonAfter() {
    World world = new World(AuthorityKind.PRIVATE, vault -> away(vault, LONG));

    for (int attempt = 0; attempt < LONG; attempt++) {
      assertThat(world.step()).isTrue();
      assertThat(world.enrollment().problem().orElseThrow().code())
          .isEqualTo("account-service-unavailable");
      world.clock.pass(Duration.ofSeconds(5));
    }
    assertThat(world.state()).isInstanceOf(Requested.class);
    assertThat(world.events).isEmpty();

    world.runToEnd();
    assertThat(world.state()).isInstanceOf(Merged.class);
  }

  @Test
  void hasAllItsAttemptsLeftWhenItIsBack() {
    World world =
        new World(
            AuthorityKind.PRIVATE,
            vault -> away(new FailingVault(vault, "certificate", () -> NO_ROLE, 4).proxy(), LONG));

    for (int attempt = 0; attempt < LONG; attempt++) {
      world.step();
      world.clock.pass(Duration.ofSeconds(5));
    }

    world.runToEnd();
    assertThat(world.state()).isInstanceOf(Merged.class);
    assertThat(world.events(EnrollmentEvent.Failed.class)).isEmpty();
  }

  private static VaultCertificates away(VaultCertificates vault, int times) {
    return new FailingVault(
            vault,
            "certificate",
            () -> {
              throw new Failure(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE, "It is away.");
            },
            times)
        .proxy();
  }
}
