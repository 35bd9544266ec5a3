package io.certwright.enrollment.issuing.rest;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.DistinguishedName;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What was issued.
 *
 * @param version by which the vault names it; absent until it is merged
 * @param sha1Thumbprint the one that Azure shows, in lower-case hexadecimal
 * @param serialNumber lower-case hexadecimal
 * @param subject RFC 4514
 * @param issuer RFC 4514
 */
public record CertificateView(
    String version,
    String sha1Thumbprint,
    String sha256Thumbprint,
    String serialNumber,
    String subject,
    String issuer,
    Instant notBefore,
    Instant notAfter) {

  static CertificateView of(Enrollment enrollment) {
    String version =
        enrollment.state() instanceof Merged merged ? merged.certificate().version() : null;
    return enrollment
        .chain()
        .map(CertificateChain::endEntity)
        .flatMap(
            der -> CertificateChain.parse(der).map(certificate -> of(version, der, certificate)))
        .orElse(null);
  }

  private static CertificateView of(String version, byte[] der, X509CertificateHolder certificate) {
    return new CertificateView(
        version,
        Thumbprint.sha1(der),
        Thumbprint.sha256(der),
        certificate.getSerialNumber().toString(16),
        DistinguishedName.format(certificate.getSubject()),
        DistinguishedName.format(certificate.getIssuer()),
        certificate.getNotBefore().toInstant(),
        certificate.getNotAfter().toInstant());
  }
}
