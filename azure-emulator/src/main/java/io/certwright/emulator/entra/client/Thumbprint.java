package io.certwright.emulator.entra.client;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import io.certwright.emulator.entra.error.AssertionErrors;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;

/** By which digest an assertion's header names the certificate. */
record Thumbprint(String algorithm, byte[] digest) {

  private static final String SHA_1 = "SHA-1";
  private static final int SHA_1_HEX = 40;

  /** {@code x5t#S256}, or {@code x5t}, or a {@code kid} with the SHA-1 in hexadecimal digits. */
  @SuppressWarnings("deprecation")
  static Thumbprint of(JWSHeader header) {
    if (header.getX509CertSHA256Thumbprint() != null) {
      return new Thumbprint("SHA-256", header.getX509CertSHA256Thumbprint().decode());
    }
    if (header.getX509CertThumbprint() != null) {
      return new Thumbprint(SHA_1, header.getX509CertThumbprint().decode());
    }
    String keyId = header.getKeyID();
    if (keyId == null) {
      throw AssertionErrors.noKeyNamed();
    }
    return new Thumbprint(
        SHA_1,
        keyId.length() == SHA_1_HEX && keyId.matches("[0-9a-fA-F]+")
            ? HexFormat.of().parseHex(keyId)
            : new Base64URL(keyId).decode());
  }

  boolean matches(X509Certificate certificate) {
    try {
      byte[] own = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
      return Arrays.equals(own, digest);
    } catch (GeneralSecurityException unexpected) {
      throw new IllegalStateException("Cannot take the digest of a certificate", unexpected);
    }
  }

  String hex() {
    return HexFormat.of().withUpperCase().formatHex(digest);
  }
}
