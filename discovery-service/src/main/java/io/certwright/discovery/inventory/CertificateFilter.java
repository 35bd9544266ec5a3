package io.certwright.discovery.inventory;

import io.certwright.discovery.finding.FindingKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates to show; null means any. Texts are compared without regard to case.
 *
 * @param text a part of the certificate's name, its subject or one of its alternative names
 * @param vault name or ARM id
 * @param issuer a part of the issuer's name
 * @param keyType such as RSA or EC
 * @param tag name of a tag of the certificate
 * @param tagValue the value that the tag must have; null for any
 * @param thumbprint SHA-1 or SHA-256, lower-case hexadecimal
 * @param finding that it has and that is not muted
 * @param owner in full
 * @param owned whether somebody owns it
 */
public record CertificateFilter(
    @Nullable String text,
    @Nullable UUID account,
    @Nullable String vault,
    @Nullable UUID subscription,
    @Nullable String resourceGroup,
    @Nullable String issuer,
    @Nullable String keyType,
    LocationState state,
    @Nullable Instant expiresBefore,
    @Nullable Instant expiresAfter,
    @Nullable String tag,
    @Nullable String tagValue,
    @Nullable String thumbprint,
    @Nullable FindingKind finding,
    @Nullable String owner,
    @Nullable Boolean owned) {}
