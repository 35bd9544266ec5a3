package io.certwright.discovery.x509;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One extended key usage.
 *
 * @param name of RFC 5280, section 4.2.1.12, or Microsoft's; null for one that is not widely known
 */
public record KeyPurpose(String oid, @Nullable String name) {

  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("2.5.29.37.0", "anyExtendedKeyUsage"),
          Map.entry("1.3.6.1.5.5.7.3.1", "serverAuth"),
          Map.entry("1.3.6.1.5.5.7.3.2", "clientAuth"),
          Map.entry("1.3.6.1.5.5.7.3.3", "codeSigning"),
          Map.entry("1.3.6.1.5.5.7.3.4", "emailProtection"),
          Map.entry("1.3.6.1.5.5.7.3.8", "timeStamping"),
          Map.entry("1.3.6.1.5.5.7.3.9", "OCSPSigning"),
          Map.entry("1.3.6.1.5.5.7.3.17", "ipsecIKE"),
          Map.entry("1.3.6.1.5.2.3.5", "pkinitKDC"),
          Map.entry("1.3.6.1.4.1.311.20.2.2", "smartcardLogon"),
          Map.entry("1.3.6.1.4.1.311.10.3.12", "documentSigning"));

  public static KeyPurpose of(String oid) {
    return new KeyPurpose(oid, NAMES.get(oid));
  }
}
