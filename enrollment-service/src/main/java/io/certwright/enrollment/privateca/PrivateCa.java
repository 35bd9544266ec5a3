package io.certwright.enrollment.privateca;

import java.util.UUID;

/** A root CA and the issuing CA below it; their private keys are sealed. */
public record PrivateCa(UUID authorityId, StoredIssuer root, StoredIssuer issuing) {

  /**
   * @param certificate DER
   * @param sealedKey PKCS #8, sealed for its place in the database
   */
  public record StoredIssuer(byte[] certificate, byte[] sealedKey) {}

  public StoredIssuer issuer(IssuerRole role) {
    return role == IssuerRole.ROOT ? root : issuing;
  }
}
