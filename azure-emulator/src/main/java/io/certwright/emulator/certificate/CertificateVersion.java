package io.certwright.emulator.certificate;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.x509.Material;
import io.certwright.emulator.certificate.x509.Signing;
import java.security.KeyPair;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * One version of a certificate, or the draft of one whose request is still open.
 *
 * @param id 32 lower-case hexadecimal digits
 * @param policy by which it was made, whatever the policy of its name has become since
 * @param material null for a draft
 * @param tags null when none were ever sent
 * @param preserveCertOrder null when it was not sent
 */
public record CertificateVersion(
    String id,
    CertificatePolicy policy,
    Lazy<Material> material,
    boolean enabled,
    Instant notBefore,
    Instant expires,
    Instant created,
    Instant updated,
    Map<String, String> tags,
    Boolean preserveCertOrder) {

  /** An id that nothing else has. */
  public static String newId() {
    return UUID.randomUUID().toString().replace("-", "");
  }

  public boolean isDraft() {
    return material == null;
  }

  /** The key for a next version by the policy; null when it is to have a new one. */
  public KeyPair reusableKey(CertificatePolicy next) {
    boolean reused = next.key().reuseKey() && !isDraft() && next.key().isOfTheKindOf(policy.key());
    return reused ? material.get().keyPair() : null;
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
        policy,
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
        policy,
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
