package io.certwright.enrollment.privateca;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/** Gives the certificates of the CAs of our own to those who are to trust them. */
public final class ReadCaCertificate {

  private final PrivateCas cas;

  public ReadCaCertificate(PrivateCas cas) {
    this.cas = cas;
  }

  /**
   * @return the CA's certificate, then those above it
   * @throws Failure NOT_FOUND when the authority has no CA of our own
   */
  public CertificateChain read(UUID authorityId, IssuerRole role) {
    PrivateCa ca =
        cas.find(authorityId).orElseThrow(() -> Failure.notFound("private authority", authorityId));
    return new CertificateChain(
        role == IssuerRole.ROOT
            ? List.of(ca.root().certificate())
            : List.of(ca.issuing().certificate(), ca.root().certificate()));
  }
}
