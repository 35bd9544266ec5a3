package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One version of a location, as it is read.
 *
 * @param version null for a current one that was never read
 * @param certificate null for what was never read
 */
public record VersionItem(
    @Nullable String version,
    boolean current,
    @Nullable String sha1,
    AzureFacts azure,
    @Nullable CertificateFacts certificate,
    Instant firstSeenAt) {}
