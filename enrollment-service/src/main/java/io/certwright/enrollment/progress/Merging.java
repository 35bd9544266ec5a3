package io.certwright.enrollment.progress;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.issuing.MergedCertificate;
import io.certwright.enrollment.vault.VaultCertificate;

/** Puts together what the vault holds with what the CA delivered. */
final class Merging {

  private Merging() {}

  static MergedCertificate merged(VaultCertificate certificate, CertificateChain chain) {
    return new MergedCertificate(
        certificate.version(),
        chain,
        certificate.enabled(),
        certificate.exportable(),
        certificate.issuerName(),
        certificate.tags(),
        certificate.createdAt(),
        certificate.updatedAt());
  }
}
