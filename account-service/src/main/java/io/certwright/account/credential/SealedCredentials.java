package io.certwright.account.credential;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.util.UUID;

/** The one place where a secret is sealed before it is kept, and opened before it is used. */
public final class SealedCredentials {

  private static final int SCHEMA_VERSION = 1;

  private final Credentials credentials;
  private final Sealing sealing;

  public SealedCredentials(Credentials credentials, Sealing sealing) {
    this.credentials = credentials;
    this.sealing = sealing;
  }

  /** Takes the place of the account's credential before, if any. */
  public void keep(UUID accountId, Credential credential, ClientSecret secret) {
    credentials.keep(accountId, credential, sealing.seal(secret.bytes(), place(credential.id())));
  }

  /**
   * @throws Failure STATE_CONFLICT when the credential was replaced or removed in the meantime
   */
  public ClientSecret open(UUID credentialId) {
    byte[] sealed =
        credentials
            .sealed(credentialId)
            .orElseThrow(
                () ->
                    new Failure(
                        FailureCode.STATE_CONFLICT,
                        "Credential " + credentialId + " was replaced or removed meanwhile."));
    return ClientSecret.ofBytes(sealing.open(sealed, place(credentialId)));
  }

  private static SealedPlace place(UUID credentialId) {
    return new SealedPlace("credential", "sealed", credentialId, SCHEMA_VERSION);
  }
}
