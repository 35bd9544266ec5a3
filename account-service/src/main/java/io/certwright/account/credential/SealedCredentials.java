package io.certwright.account.credential;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.util.UUID;

/** The one place where a credential is sealed before it is kept, and opened before it is used. */
public final class SealedCredentials {

  private final Credentials credentials;
  private final Sealing sealing;

  public SealedCredentials(Credentials credentials, Sealing sealing) {
    this.credentials = credentials;
    this.sealing = sealing;
  }

  /** Takes the place of the account's credential before, if any. */
  public void keep(UUID accountId, Credential credential, ClientAuthentication authentication) {
    credentials.keep(
        accountId,
        credential,
        sealing.seal(authentication.bytes(), place(credential.id(), credential.kind())));
  }

  /**
   * @throws Failure STATE_CONFLICT when the credential was replaced or removed in the meantime
   */
  public ClientAuthentication open(UUID credentialId) {
    SealedCredential kept =
        credentials
            .find(credentialId)
            .orElseThrow(
                () ->
                    new Failure(
                        FailureCode.STATE_CONFLICT,
                        "Credential " + credentialId + " was replaced or removed meanwhile."));
    return kept.kind().read(sealing.open(kept.sealed(), place(kept.id(), kept.kind())));
  }

  private static SealedPlace place(UUID credentialId, CredentialKind kind) {
    return new SealedPlace("credential", "sealed", credentialId, kind.layout());
  }
}
