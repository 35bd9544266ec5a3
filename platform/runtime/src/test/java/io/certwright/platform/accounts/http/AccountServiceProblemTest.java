package io.certwright.platform.accounts.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.accounts.http.AccountServiceProblem.Document;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  @Test
  void tellsOnHowLongANewCredentialMayTake() {
    Failure failure =
        AccountServiceProblem.of(
            Response.status(503)
                .entity(new Document("sign-in-settling", "Wait."))
                .header("Retry-After", "60")
                .build());

    assertThat(failure.code()).isEqualTo(FailureCode.SIGN_IN_SETTLING);
    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @CsvSource({
    "409, credential-unreadable, CREDENTIAL_UNREADABLE",
    "502, sign-in-failed, SIGN_IN_FAILED",
    "404, not-found, NOT_FOUND",
    "500, internal, ACCOUNT_SERVICE_UNAVAILABLE",
  })
  void tellsOnWhatIsAboutTheAccountAndNothingElse(int status, String code, FailureCode told) {
    Failure failure =
        AccountServiceProblem.of(
            Response.status(status).entity(new Document(code, "Because.")).build());

    assertThat(failure.code()).isEqualTo(told);
    assertThat(failure.detail()).isEqualTo("Because.");
    assertThat(failure.retryAfter()).isEmpty();
  }
}
