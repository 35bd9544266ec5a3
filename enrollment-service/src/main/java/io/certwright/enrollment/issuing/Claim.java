package io.certwright.enrollment.issuing;

/**
 * The right to do the next step of an enrollment, for as long as its lease lasts.
 *
 * @param fence grows with each claim; only the newest one may write
 * @param correlationId of the request that began it
 */
public record Claim(Enrollment enrollment, long fence, String correlationId) {}
