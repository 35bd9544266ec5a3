package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as it is stored.
 *
 * @param certificate of the version seen; null when the location is gone
 * @param observedAt by our clock
 */
public record DatedChange(
    LocationChange change, @Nullable CertificateFacts certificate, Instant observedAt) {}
