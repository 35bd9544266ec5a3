package io.certwright.account.credential;

import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/** The credentials that end, and what was told of it. */
public interface ExpiringCredentials {

  /** Those that end after one time and not after another. */
  List<Expiring> between(Instant after, Instant until);

  /**
   * False when that step or a nearer one was told already, by whichever replica. Belongs in the
   * transaction of the telling.
   */
  boolean markTold(UUID credentialId, int step);

  /**
   * @param told the nearest step that was told
   */
  record Expiring(
      UUID credentialId,
      UUID accountId,
      CredentialKind kind,
      Instant expiresAt,
      OptionalInt told) {}
}
