package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** What Entra ID refuses for good, so that it is not asked again and again. */
public interface SignInRefusals {

  /** Why an account with that credential need not try; empty when it may. */
  Optional<SignInRefusal> standing(UUID credentialId);

  /**
   * Notes a refusal; what passes by itself is left alone, and so is what is about an older state.
   *
   * @return how long to wait before the next try, when Entra ID may only not know everywhere yet
   *     what was made: such a refusal is not for good
   */
  Optional<Duration> note(AzureIdentity identity, UUID credentialId, AzureError error);

  /** Entra ID has let the account in. */
  void lift(AzureIdentity identity, UUID credentialId);
}
