package io.certwright.enrollment.certificate;

/**
 * What a certificate is to say, as the person asked for it. A CA signs this and takes from the CSR
 * the public key alone.
 *
 * @param subject RFC 4514 text; empty when the alternative names say it all
 */
public record CertificateSpecification(
    String subject, AlternativeNames sans, KeySpecification key, int validityDays) {}
