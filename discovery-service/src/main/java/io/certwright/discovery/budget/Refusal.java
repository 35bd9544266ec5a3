package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Azure answered 429.
 *
 * @param allowedAt when the request was allowed to be sent, by the database's clock
 * @param retryAfter what it asked for; null when it asked for nothing
 * @param jitter from 0 to 1
 */
record Refusal(Instant allowedAt, @Nullable Duration retryAfter, double jitter) {}
