package io.certwright.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * What may be known of a credential that is kept. A rotation makes a new one with a new id.
 *
 * @param hint by which an operator tells two of them apart: the last four characters of the secret
 *     (null for a short one) or of the thumbprint, the name of the token file (null for the
 *     platform's own), or USER or SYSTEM for a managed identity
 * @param thumbprint of a certificate, as Azure shows it: SHA-1, upper-case hexadecimal; else null
 * @param expiresAt null when not told
 */
public record Credential(
    UUID id,
    CredentialKind kind,
    String hint,
    String thumbprint,
    Instant expiresAt,
    Instant createdAt) {}
