package io.certwright.enrollment.issuing;

import io.certwright.enrollment.certificate.CertificateChain;
import java.time.Instant;
import java.util.Map;

/**
 * What the vault holds at the end.
 *
 * @param version 32 hexadecimal digits
 * @param chain the certificate as the vault gave it back, then those above it
 * @param issuerName of the vault's policy
 */
public record MergedCertificate(
    String version,
    CertificateChain chain,
    boolean enabled,
    boolean exportable,
    String issuerName,
    Map<String, String> tags,
    Instant createdAt,
    Instant updatedAt) {}
