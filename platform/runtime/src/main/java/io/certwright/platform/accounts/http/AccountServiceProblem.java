package io.certwright.platform.accounts.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;

/** A problem document of account-service, read back into the failure it stands for. */
final class AccountServiceProblem {

  private static final Set<FailureCode> TOLD_ON =
      EnumSet.of(
          FailureCode.NOT_FOUND,
          FailureCode.STATE_CONFLICT,
          FailureCode.CREDENTIAL_UNREADABLE,
          FailureCode.SIGN_IN_FAILED,
          FailureCode.SIGN_IN_SETTLING,
          FailureCode.AZURE_REFUSED,
          FailureCode.AZURE_UNREACHABLE,
          FailureCode.AZURE_THROTTLED);

  private static final Set<Integer> NOT_TRUSTED =
      Set.of(FailureKind.UNAUTHENTICATED.status(), FailureKind.FORBIDDEN.status());

  /** The wait when none was told. */
  private static final Duration UNTOLD = Duration.ofSeconds(5);

  private AccountServiceProblem() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Document(String code, String detail) {}

  /**
   * Only what is about the account or Azure is told on; that one service does not trust the other
   * is for the operator, whose caller can but wait. {@link ClientErrorException} is the cause then.
   */
  static Failure of(Response response) {
    Document document = read(response);
    if (NOT_TRUSTED.contains(response.getStatus())) {
      return new Failure(
          FailureCode.ACCOUNT_SERVICE_UNAVAILABLE,
          "account-service does not lend to this service: "
              + document.detail()
              + " Look at certwright.service-identity.* here and at certwright.lending.callers there.",
          new ClientErrorException(response.getStatus()));
    }
    FailureCode code =
        TOLD_ON.stream()
            .filter(candidate -> candidate.code().equals(document.code()))
            .findFirst()
            .orElse(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE);
    boolean timed =
        response.getStatus() == FailureKind.RATE_LIMITED.status()
            || code == FailureCode.SIGN_IN_SETTLING;
    return timed
        ? Failure.later(code, document.detail(), retryAfter(response))
        : new Failure(code, document.detail());
  }

  private static Duration retryAfter(Response response) {
    String seconds = response.getHeaderString(HttpHeaders.RETRY_AFTER);
    return seconds != null && seconds.matches("\\d{1,5}")
        ? Duration.ofSeconds(Long.parseLong(seconds))
        : UNTOLD;
  }

  private static Document read(Response response) {
    String unreadable = "account-service answered " + response.getStatus() + ".";
    try {
      Document document = response.readEntity(Document.class);
      boolean told = document != null && document.code() != null && document.detail() != null;
      return told ? document : new Document("", unreadable);
    } catch (ProcessingException | IllegalStateException | WebApplicationException notDocument) {
      return new Document("", unreadable);
    }
  }
}
