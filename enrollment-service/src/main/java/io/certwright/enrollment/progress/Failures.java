package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.Problem;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.problem.FailureKind;

/** What becomes of an enrollment when a call did not get as far as an answer of the vault. */
final class Failures {

  private static final String WAIT = "Nothing: it is tried again until it works.";

  private Failures() {}

  static StepOutcome.Hindered judge(Failure failure) {
    if (failure.code() == FailureCode.ACCOUNT_SERVICE_UNAVAILABLE
        || failure.code() == FailureCode.SIGN_IN_SETTLING) {
      return hindered(failure, Persistence.UNCOUNTED, WAIT);
    }
    if (failure.code().kind() == FailureKind.UNAVAILABLE) {
      return hindered(failure, Persistence.ENDLESS, WAIT);
    }
    if (failure.code() == FailureCode.SIGN_IN_FAILED) {
      return hindered(
          failure,
          Persistence.MENDED,
          "Give the account a valid credential, or mend its application and check the account: it"
              + " then goes on by itself.");
    }
    if (failure.code() == FailureCode.CREDENTIAL_UNREADABLE) {
      return hindered(
          failure,
          Persistence.MENDED,
          "Have account-service started with its keyset, or give the account its credential again:"
              + " it then goes on by itself.");
    }
    if (failure.code().kind() == FailureKind.NOT_FOUND) {
      return hindered(
          failure,
          Persistence.MENDED,
          "Nothing: it is cancelled as soon as account-service has told that the account is gone.");
    }
    return hindered(failure, Persistence.LIMITED, "Check the account; then retry.");
  }

  /** A fault of ours, or of the installation: it shows in the row, and a repair lets it go on. */
  static StepOutcome.Hindered unexpected(String correlationId) {
    return new StepOutcome.Hindered(
        new Problem(
            "internal",
            "Something went wrong here; the log tells more under the correlation id "
                + correlationId
                + ".",
            "Ask the operator of this service; it is tried again until it works."),
        Persistence.ENDLESS);
  }

  private static StepOutcome.Hindered hindered(
      Failure failure, Persistence persistence, String remedy) {
    return new StepOutcome.Hindered(
        new Problem(failure.code().code(), failure.detail(), remedy), persistence);
  }
}
