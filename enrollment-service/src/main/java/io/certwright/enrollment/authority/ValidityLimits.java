package io.certwright.enrollment.authority;

/** How many days a certificate may be valid, and is when a request does not say. */
public record ValidityLimits(int maxDays, int defaultDays) {}
