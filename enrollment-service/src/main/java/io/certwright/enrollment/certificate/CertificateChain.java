package io.certwright.enrollment.certificate;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * An issued certificate and those of the authorities above it.
 *
 * @param certificates each DER; the end-entity certificate first, each signed by the next
 */
public record CertificateChain(List<byte[]> certificates) {

  public CertificateChain {
    if (certificates.isEmpty()) {
      throw new IllegalArgumentException("A chain has one certificate at least");
    }
    certificates = List.copyOf(certificates);
  }

  public byte[] endEntity() {
    return certificates.get(0);
  }

  /** What a server sends: a root is of no use to a client that does not have it. */
  public CertificateChain withoutRoot() {
    int last = certificates.size() - 1;
    boolean endsWithRoot =
        last > 0
            && parse(certificates.get(last))
                .map(root -> root.getIssuer().equals(root.getSubject()))
                .orElse(false);
    return endsWithRoot ? new CertificateChain(certificates.subList(0, last)) : this;
  }

  /** Empty when the bytes are no certificate. */
  public static Optional<X509CertificateHolder> parse(byte[] der) {
    try {
      return Optional.of(new X509CertificateHolder(der));
    } catch (IOException | IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
