package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.util.Optional;

/** What came of asking Entra ID for a token. */
public sealed interface SignInOutcome {

  /** Whom we ask, as it stands in sentences. */
  String TARGET = "Entra ID";

  /**
   * The token.
   *
   * @throws Failure SIGN_IN_FAILED, SIGN_IN_SETTLING, AZURE_THROTTLED or AZURE_UNREACHABLE in
   *     Entra's words
   */
  AzureToken token();

  record SignedIn(AzureToken token) implements SignInOutcome {}

  /**
   * @param pause how long to wait, when Entra ID may only not know everywhere yet what was made
   */
  record NotSignedIn(AzureError error, Optional<Duration> pause) implements SignInOutcome {

    public NotSignedIn(AzureError error) {
      this(error, Optional.empty());
    }

    /** Trying again later, without any change, may succeed. */
    public boolean mayPass() {
      return error.isPassing() || pause.isPresent();
    }

    /** Why there is no token. */
    public Failure failure() {
      return pause
          .map(wait -> Failure.later(FailureCode.SIGN_IN_SETTLING, settling(), wait))
          .orElseGet(() -> error.toFailure(TARGET));
    }

    private String settling() {
      return "Entra ID may not know everywhere yet what was made only just. "
          + error.describe(TARGET);
    }

    @Override
    public AzureToken token() {
      throw failure();
    }
  }
}
