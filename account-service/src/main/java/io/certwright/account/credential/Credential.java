package io.certwright.account.credential;

import java.time.Instant;
import java.util.UUID;

/**
 * What may be known of a credential that is kept. A rotation makes a new one with a new id.
 *
 * @param hint the last four characters; null for a short secret
 * @param expiresAt null when not told
 */
public record Credential(
    UUID id, CredentialKind kind, String hint, Instant expiresAt, Instant createdAt) {}
