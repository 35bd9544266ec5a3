package io.certwright.enrollment.vault;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The newest version of a certificate name.
 *
 * @param version 32 hexadecimal digits
 * @param der empty as long as the first version is pending
 * @param issuerName of the policy
 */
public record VaultCertificate(
    String version,
    Optional<byte[]> der,
    boolean enabled,
    boolean exportable,
    String issuerName,
    Map<String, String> tags,
    Instant createdAt,
    Instant updatedAt) {}
