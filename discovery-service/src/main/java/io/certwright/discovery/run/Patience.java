package io.certwright.discovery.run;

import java.time.Duration;

/**
 * How long we hold on and how often we try again.
 *
 * @param lease how long a worker may be silent before another takes over
 * @param attempts in all, before something counts as unreadable
 * @param firstDelay before the second attempt; doubled before each further one
 */
public record Patience(Duration lease, int attempts, Duration firstDelay) {

  boolean isExhausted(Lease lease) {
    return lease.attempt() >= attempts;
  }

  Duration delayAfter(Lease lease) {
    return firstDelay.multipliedBy(1L << Math.min(lease.attempt() - 1, 6));
  }
}
