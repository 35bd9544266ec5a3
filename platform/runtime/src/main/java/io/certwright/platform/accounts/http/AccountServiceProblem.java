package io.certwright.platform.accounts.http;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;

/** A problem document of account-service, read back into the failure it stands for. */
final class AccountServiceProblem {

  private AccountServiceProblem() {}

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Document(String code, String detail) {}

  static Failure of(Response response) {
    Document document = read(response);
    FailureCode code =
        Arrays.stream(FailureCode.values())
            .filter(candidate -> candidate.code().equals(document.code()))
            .findFirst()
            .orElse(FailureCode.ACCOUNT_SERVICE_UNAVAILABLE);
    return new Failure(code, document.detail());
  }

  private static Document read(Response response) {
    try {
      return response.readEntity(Document.class);
    } catch (ProcessingException | IllegalStateException notADocument) {
      return new Document("", "account-service answered " + response.getStatus() + ".");
    }
  }
}
