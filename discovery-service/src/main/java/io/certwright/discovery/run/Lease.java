package io.certwright.discovery.run;

import java.util.UUID;

/**
 * The right to work on a row for a while. Whoever takes it over after that gets a higher fence, and
 * the row refuses every write under a lower one.
 *
 * @param attempt 1 for the first
 */
public record Lease(UUID id, long fence, int attempt) {}
