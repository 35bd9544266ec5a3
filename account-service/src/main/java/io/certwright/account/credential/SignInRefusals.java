package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import java.util.Optional;
import java.util.UUID;

/** What Entra ID refuses for good, so that it is not asked again and again. */
public interface SignInRefusals {

  /** Why an account with that credential need not try; empty when it may. */
  Optional<SignInRefusal> standing(UUID credentialId);

  /**
   * Notes a refusal; what passes by itself is left alone, and so is what is about an older state.
   */
  void note(AzureIdentity identity, UUID credentialId, AzureError error);

  /** Entra ID has let the account in. */
  void lift(AzureIdentity identity, UUID credentialId);
}
