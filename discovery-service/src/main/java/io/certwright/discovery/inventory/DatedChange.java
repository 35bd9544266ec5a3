package io.certwright.discovery.inventory;

import java.time.Instant;

/**
 * A change as it is stored.
 *
 * @param observedAt by our clock
 */
public record DatedChange(LocationChange change, Instant observedAt) {}
