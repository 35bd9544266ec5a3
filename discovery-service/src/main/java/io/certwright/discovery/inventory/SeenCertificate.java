package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.Der;
import java.util.Locale;

/**
 * A certificate as a vault shows it now.
 *
 * @param version the 32 hexadecimal digits Key Vault names it by
 * @param der as it was sent, whether it can be parsed or not
 * @param sha256 of the DER, lower-case hexadecimal
 */
public record SeenCertificate(
    String name, String version, byte[] der, String sha256, AzureFacts azure) {

  public static SeenCertificate of(String name, String version, byte[] der, AzureFacts azure) {
    return new SeenCertificate(name, version, der, Der.sha256(der), azure);
  }

  /** Key Vault compares names without regard to case. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
