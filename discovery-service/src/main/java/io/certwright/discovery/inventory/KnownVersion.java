package io.certwright.discovery.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a location besides the current one.
 *
 * @param listDigest of the entry that it was last brought up to; null when no list told of it
 */
public record KnownVersion(
    UUID locationId,
    String version,
    @Nullable String sha1,
    @Nullable CertificateIdentity identity,
    AzureFacts azure,
    @Nullable String listDigest) {}
