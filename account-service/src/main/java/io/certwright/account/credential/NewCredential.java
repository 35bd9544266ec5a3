package io.certwright.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * A credential that is not kept yet.
 *
 * @param hint as in {@link Credential}, and so {@code thumbprint}
 * @param expiresAt as the operator read it in Azure or the certificate says; null when not told
 */
public record NewCredential(
    ClientAuthentication authentication, String hint, String thumbprint, Instant expiresAt) {

  static NewCredential of(ClientSecret secret, Instant expiresAt) {
    return new NewCredential(secret, secret.hint(), null, expiresAt);
  }

  static NewCredential of(FederatedToken token) {
    String hint = token.equals(FederatedToken.OF_PLATFORM) ? null : token.file();
    return new NewCredential(token, hint, null, null);
  }

  static NewCredential of(ManagedIdentity identity) {
    return new NewCredential(identity, identity.assigned().name(), null, null);
  }

  public Credential identified(UUID id, Instant now) {
    return new Credential(id, authentication.kind(), hint, thumbprint, expiresAt, now);
  }
}
