package io.certwright.account.credential;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.sealing.SealBrokenException;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.Sealing;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The one place where a credential is sealed before it is kept, and opened before it is used. */
public final class SealedCredentials {

  /** What to do where one does not open. */
  public static final String REMEDY =
      "Start account-service with the sealing keyset that the credential was sealed with"
          + " (docs/guides/keys.md), or rotate the credential.";

  private static final Logger LOG = Logger.getLogger(SealedCredentials.class);

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
   * @throws Failure STATE_CONFLICT when the credential was replaced or removed in the meantime;
   *     CREDENTIAL_UNREADABLE when the service does not have the key that it was sealed with
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
    return kept.kind().read(opened(kept));
  }

  private byte[] opened(SealedCredential kept) {
    try {
      return sealing.open(kept.sealed(), place(kept.id(), kept.kind()));
    } catch (SealBrokenException broken) {
      LOG.errorf("credential does not open credentialId=%s: %s", kept.id(), broken.getMessage());
      throw new Failure(
          FailureCode.CREDENTIAL_UNREADABLE,
          "The credential of the account does not open: account-service does not have the sealing"
              + " keyset that it was sealed with. "
              + REMEDY,
          broken);
    }
  }

  private static SealedPlace place(UUID credentialId, CredentialKind kind) {
    return new SealedPlace("credential", "sealed", credentialId, kind.layout());
  }
}
