package io.certwright.account.credential;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/** Writes a private key and its chain in the one form that is sealed. */
final class CertificatePem {

  private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});

  private CertificatePem() {}

  static String write(PrivateKey key, List<X509Certificate> chain) {
    StringBuilder pem = new StringBuilder(block("PRIVATE KEY", key.getEncoded()));
    for (X509Certificate certificate : chain) {
      pem.append(block("CERTIFICATE", encoded(certificate)));
    }
    return pem.toString();
  }

  private static String block(String label, byte[] der) {
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
        .formatted(label, LINES.encodeToString(der));
  }

  /** As Azure's portal shows it. SHA-1 only names the certificate here, it vouches for nothing. */
  static String thumbprint(X509Certificate certificate) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(encoded(certificate));
      return HexFormat.of().withUpperCase().formatHex(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Java has no SHA-1", e);
    }
  }

  private static byte[] encoded(X509Certificate certificate) {
    try {
      return certificate.getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A certificate that was read cannot be encoded", e);
    }
  }
}
