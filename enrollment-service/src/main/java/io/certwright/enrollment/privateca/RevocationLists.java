package io.certwright.enrollment.privateca;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The newest revocation list of each CA. */
public interface RevocationLists {

  Optional<RevocationList> newest(UUID authorityId, IssuerRole issuer);

  /** The same, keeping others from publishing until the transaction ends. */
  Optional<RevocationList> newestLocked(UUID authorityId, IssuerRole issuer);

  void replace(UUID authorityId, IssuerRole issuer, RevocationList list);

  /**
   * @param number grows with each list (RFC 5280, section 5.2.3)
   * @param der the list itself
   */
  record RevocationList(long number, byte[] der, Instant nextUpdate) {}
}
