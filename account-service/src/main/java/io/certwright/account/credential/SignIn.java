package io.certwright.account.credential;

import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import java.util.UUID;

/** Signs in to Entra ID by client credentials (RFC 6749, section 4.4). */
public interface SignIn {

  /** With a credential that is not kept; asks Entra ID each time. */
  SignInOutcome attempt(
      AzureIdentity identity, ClientAuthentication authentication, AzureResource resource);

  /**
   * With a kept credential; a token that still lasts is given again.
   *
   * @throws Failure SIGN_IN_SETTLING when Entra ID may only not know everywhere yet what was made
   */
  SignInOutcome with(AzureIdentity identity, UUID credentialId, AzureResource resource);

  /** With a kept credential, asking Entra ID each time: what it says now, not an hour ago. */
  SignInOutcome anew(AzureIdentity identity, UUID credentialId, AzureResource resource);
}
