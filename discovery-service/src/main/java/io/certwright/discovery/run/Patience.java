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

  /** More that end without a word, with their process or because the database was away. */
  private static final int LOST_ATTEMPTS = 2;

  /** Trying again later makes sense and is still to be done. */
  boolean goesOn(Lease lease, Obstacle obstacle) {
    return obstacle.passing() && (obstacle.isUncounted() || !isExhausted(lease));
  }

  boolean isExhausted(Lease lease) {
    return lease.attempt() >= attempts;
  }

  /** Whoever took it up came to no end, perhaps because of it. */
  boolean isGivenUp(Lease lease) {
    return lease.attempt() > attempts + LOST_ATTEMPTS;
  }

  /** Not before the time that whoever is in the way has named. */
  Duration delayAfter(Lease lease, Obstacle obstacle) {
    Duration doubled = firstDelay.multipliedBy(1L << Math.min(lease.attempt() - 1, 6));
    return obstacle.notBefore().compareTo(doubled) > 0 ? obstacle.notBefore() : doubled;
  }
}
