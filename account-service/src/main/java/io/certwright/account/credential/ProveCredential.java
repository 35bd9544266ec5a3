package io.certwright.account.credential;

import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;

/** Shows that a credential works before the one it replaces is dropped. */
public final class ProveCredential {

  private final SignIn signIn;

  public ProveCredential(SignIn signIn) {
    this.signIn = signIn;
  }

  /**
   * Asks for a token of each audience; that of DNS is ARM's.
   *
   * @throws Failure CREDENTIAL_REFUSED in Entra's words, also while Entra ID does not know a new
   *     credential everywhere yet; AZURE_UNREACHABLE or AZURE_THROTTLED when nothing can be said
   *     now
   */
  public void prove(AzureIdentity identity, NewCredential credential) {
    for (AzureResource resource : List.of(AzureResource.VAULT, AzureResource.ARM)) {
      SignInOutcome outcome = signIn.attempt(identity, credential.authentication(), resource);
      if (outcome instanceof NotSignedIn refused && !refused.error().isPassing()) {
        throw new Failure(FailureCode.CREDENTIAL_REFUSED, reason(refused.error()));
      }
      outcome.token();
    }
  }

  private static String reason(AzureError error) {
    String answer = error.describe(SignInOutcome.TARGET);
    return SignInRefusal.maySettle(error)
        ? answer + " If it was made within the last minutes, wait and try again."
        : answer;
  }
}
