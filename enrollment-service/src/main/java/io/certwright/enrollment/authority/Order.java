package io.certwright.enrollment.authority;

import io.certwright.enrollment.certificate.CertificateSpecification;
import java.util.UUID;

/**
 * What a CA is asked for.
 *
 * @param key the same key never gives two certificates
 * @param csr PKCS #10, DER
 */
public record Order(
    UUID key, UUID authorityId, byte[] csr, CertificateSpecification specification) {}
