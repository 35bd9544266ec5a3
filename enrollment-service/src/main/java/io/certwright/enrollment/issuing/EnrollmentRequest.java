package io.certwright.enrollment.issuing;

import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.certificate.CertificateSpecification;
import io.certwright.enrollment.vault.ContentType;
import io.certwright.enrollment.vault.NewCertificate;
import io.certwright.enrollment.vault.VaultTarget;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What a person asked for, found valid; it never changes.
 *
 * @param comments empty for none
 */
public record EnrollmentRequest(
    VaultTarget target,
    UUID authorityId,
    AuthorityKind authorityKind,
    CertificateSpecification specification,
    ContentType contentType,
    Map<String, String> tags,
    String comments) {

  /** The tag in the vault by which an enrollment recognizes what it began. */
  public static final String OWNER_TAG = "certwright-enrollment";

  public NewCertificate newCertificate(UUID enrollmentId) {
    return new NewCertificate(
        specification,
        contentType,
        authorityKind.orderedByVault() ? "Self" : "Unknown",
        tagsOf(enrollmentId));
  }

  /** The person's tags and our own. */
  public Map<String, String> tagsOf(UUID enrollmentId) {
    Map<String, String> all = new TreeMap<>(tags);
    all.put(OWNER_TAG, enrollmentId.toString());
    return all;
  }
}
