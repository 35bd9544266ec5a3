package io.certwright.enrollment.issuing;

import java.time.Instant;

/**
 * A state that an enrollment came to.
 *
 * @param attempts at getting on from there
 * @param detail empty when there is nothing to say
 */
public record Step(StateName state, Instant at, int attempts, String detail) {}
