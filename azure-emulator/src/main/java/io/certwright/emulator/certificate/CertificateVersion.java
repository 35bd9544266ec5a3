package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.certificate.x509.Signing;
import java.time.Instant;
import java.util.Map;

/**
 * One version of a certificate, or the draft of one whose request is still open.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param material null for a draft
 * @param tags null when none were ever sent
 * @param preserveCertOrder null when it was not sent
 */
public record CertificateVersion(
    String id,
    Lazy<Material> material,
    boolean enabled,
    Instant notBefore,
    Instant expires,
    Instant created,
    Instant updated,
    Map<String, String> tags,
    Boolean preserveCertOrder) {

  public boolean isDraft() {
    return material == null;
  }

  /** The version that this draft becomes; it has an id of its own. */
  CertificateVersion finished(
      String newId,
      Lazy<Material> made,
      Signing.Validity validity,
      Map<String, String> newTags,
      Instant now) {
    return new CertificateVersion(
        newId,
        made,
        enabled,
        validity.notBefore(),
        validity.notAfter(),
        now,
        now,
        newTags,
        preserveCertOrder);
  }

  public CertificateVersion changed(Changes changes, Instant now) {
    return new CertificateVersion(
        id,
        material,
        changes.enabled() == null ? enabled : changes.enabled(),
        changes.notBefore() == null ? notBefore : changes.notBefore(),
        changes.expires() == null ? expires : changes.expires(),
        created,
        now,
        changes.tags() == null ? tags : changes.tags(),
        preserveCertOrder);
  }
}
