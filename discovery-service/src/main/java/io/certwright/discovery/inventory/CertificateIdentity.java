package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By what people know a certificate; of one that cannot be parsed, the thumbprint alone. */
public record CertificateIdentity(
    String sha256,
    @Nullable String subject,
    @Nullable String issuer,
    @Nullable String serialNumber,
    @Nullable Instant notBefore,
    @Nullable Instant notAfter) {

  static CertificateIdentity of(CertificateFacts facts) {
    return new CertificateIdentity(
        facts.sha256(),
        facts.subject(),
        facts.issuer(),
        facts.serialNumber(),
        facts.notBefore(),
        facts.notAfter());
  }
}
