package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.Der;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a vault's list, or of the list of a certificate's versions.
 *
 * @param version null in the list of certificates, which does not tell it
 * @param sha1 of the certificate, lower-case hexadecimal; null for one that was never finished
 * @param azure without policy and recovery, which lists do not tell
 */
public record ListedCertificate(
    String name, @Nullable String version, @Nullable String sha1, AzureFacts azure) {

  /** Key Vault compares names without regard to case. */
  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * Of all that the entry says. Key Vault's times have a resolution of a second, so that {@code
   * updated} alone would miss a second change within one: everything is compared.
   */
  public String digest() {
    String text =
        String.join(
            "\0",
            Objects.toString(sha1),
            Boolean.toString(azure.enabled()),
            Objects.toString(azure.notBefore()),
            Objects.toString(azure.expiresOn()),
            azure.createdAt().toString(),
            azure.updatedAt().toString(),
            new TreeMap<>(azure.tags()).toString());
    return Der.sha256(text.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
  }

  /**
   * All that is known of it as long as nobody reads it. A disabled one is not to be read, so that
   * its entry is all there is; any other is to be read the next time.
   */
  public SeenCertificate unread() {
    String settled = azure.enabled() ? null : digest();
    return new SeenCertificate(name, version, sha1, null, null, azure, settled);
  }
}
