package io.certwright.enrollment.privateca;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** Key identifiers by RFC 7093, method 1: the leftmost 160 bits of SHA-256 over the key. */
final class KeyIdentifiers {

  private static final int OCTETS = 20;

  private KeyIdentifiers() {}

  static byte[] of(SubjectPublicKeyInfo key) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(key.getPublicKeyData().getBytes());
      return Arrays.copyOf(digest, OCTETS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** What a CA's own certificate says, which its certificates must repeat. */
  static byte[] of(X509CertificateHolder authority) {
    return SubjectKeyIdentifier.fromExtensions(authority.getExtensions()).getKeyIdentifier();
  }
}
