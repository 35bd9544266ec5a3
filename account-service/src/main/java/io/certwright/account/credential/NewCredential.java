package io.certwright.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * A credential that is not kept yet.
 *
 * @param expiresAt as the operator read it in Azure; null when not told
 */
public record NewCredential(CredentialKind kind, ClientSecret secret, Instant expiresAt) {

  public Credential identified(UUID id, Instant now) {
    return new Credential(id, kind, secret.hint(), expiresAt, now);
  }
}
