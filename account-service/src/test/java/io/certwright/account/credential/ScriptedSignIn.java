package io.certwright.account.credential;

import io.certwright.account.credential.SignInOutcome.NotSignedIn;
import io.certwright.account.credential.SignInOutcome.SignedIn;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.AzureResource;
import java.time.Instant;
import java.util.UUID;

/** An Entra ID that says the same to everybody. */
public final class ScriptedSignIn implements SignIn {

  private SignInOutcome outcome =
      new SignedIn(new AzureToken("a-token", Instant.parse("2026-11-24T11:00:00Z")));

  public ScriptedSignIn refusing(AzureError error) {
    outcome = new NotSignedIn(error);
    return this;
  }

  @Override
  public SignInOutcome attempt(
      AzureIdentity identity, ClientAuthentication authentication, AzureResource resource) {
    return outcome;
  }

  @Override
  public SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    return outcome;
  }

  @Override
  public SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource) {
    return outcome;
  }
}
