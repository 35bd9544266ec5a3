package io.certwright.enrollment.certificate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/** Textual encodings (RFC 7468). */
public final class Pem {

  private static final Base64.Encoder LINES =
      Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

  private Pem() {}

  public static String certificate(byte[] der) {
    return encode("CERTIFICATE", der);
  }

  public static String certificates(List<byte[]> chain) {
    return chain.stream().map(Pem::certificate).collect(Collectors.joining());
  }

  public static String certificationRequest(byte[] der) {
    return encode("CERTIFICATE REQUEST", der);
  }

  private static String encode(String label, byte[] der) {
    return "-----BEGIN "
        + label
        + "-----\n"
        + LINES.encodeToString(der)
        + "\n-----END "
        + label
        + "-----\n";
  }
}
