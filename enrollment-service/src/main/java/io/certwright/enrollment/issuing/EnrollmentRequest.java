package io.certwright.enrollment.issuing;

import io.certwright.contracts.EnrollmentEvent;
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
    all.put(EnrollmentEvent.TAG, enrollmentId.toString());
    return all;
  }
}
