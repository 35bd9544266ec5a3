package io.certwright.platform.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountServiceProblemTest {

  @Test
  void waitsAsLongAsItIsAskedTo() {
    Failure failure =
        AccountServiceProblem.of(Response.status(429).header("Retry-After", "7").build());

    assertThat(failure.code()).isEqualTo(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
  }

  @Test
  void waitsAMomentWhenTheTimeIsNotToldInSeconds() {
    Failure failure =
        AccountServiceProblem.of(
            Response.status(429).header("Retry-After", "Tue, 24 Nov 2026 12:00:00 GMT").build());

    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(5));
  }

  @Test
  void tellsTheOperatorThatTheServiceIsNotTrustedAndItsCallerToWait() {
    for (int status : new int[] {401, 403}) {
      Failure failure = AccountServiceProblem.of(Response.status(status).build());

      assertThat(failure.code()).isEqualTo(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE);
      assertThat(failure.detail()).contains("answered " + status, "certwright.service-identity.*");
    }
  }
}
