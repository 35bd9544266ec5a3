package io.certwright.emulator.certificate.x509;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.security.KeyPair;

/**
 * A key of the vault and the request for a certificate for it.
 *
 * @param csr PKCS#10, DER
 */
public record CertificationRequest(KeyPair keyPair, byte[] csr) {

  /** Makes the request; the key as well when none is given. */
  public static CertificationRequest of(CertificatePolicy policy, KeyPair reused) {
    KeyPair keyPair = reused == null ? policy.key().generate() : reused;
    return new CertificationRequest(keyPair, Signing.certificationRequest(policy, keyPair));
  }
}
