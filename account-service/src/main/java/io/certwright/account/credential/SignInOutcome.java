package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import io.certwright.platform.problem.Failure;

/** What came of asking Entra ID for a token. */
public sealed interface SignInOutcome {

  /** Whom we ask, as it stands in sentences. */
  String TARGET = "Entra ID";

  /**
   * The token.
   *
   * @throws Failure SIGN_IN_FAILED, AZURE_THROTTLED or AZURE_UNREACHABLE in Entra's words
   */
  AzureToken token();

  record SignedIn(AzureToken token) implements SignInOutcome {}

  record NotSignedIn(AzureError error) implements SignInOutcome {

    @Override
    public AzureToken token() {
      throw error.toFailure(TARGET);
    }
  }
}
