package io.certwright.enrollment.certificate;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of a certificate's DER in lower-case hexadecimal: names for it, no protection. */
public final class Thumbprint {

  private Thumbprint() {}

  public static String sha256(byte[] der) {
    return hex("SHA-256", der);
  }

  /** The name that Azure shows. */
  public static String sha1(byte[] der) {
    return hex("SHA-1", der);
  }

  private static String hex(String algorithm, byte[] der) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(der));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has " + algorithm, e);
    }
  }
}
