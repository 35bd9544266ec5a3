package io.certwright.emulator.arm.throttle;

import java.time.Duration;
import java.time.Instant;

/** A store of tokens that fills at a steady rate; each request takes one. */
final class TokenBucket {

  private final double capacity;
  private final double perSecond;
  private double tokens;
  private Instant filledAt;

  TokenBucket(int capacity, int perSecond, Instant now) {
    this.capacity = capacity;
    this.perSecond = perSecond;
    this.tokens = capacity;
    this.filledAt = now;
  }

  /** Takes a token if there is one. */
  synchronized boolean take(Instant now) {
    fill(now);
    if (tokens < 1) {
      return false;
    }
    tokens--;
    return true;
  }

  /** Whole tokens that are left. */
  synchronized int remaining(Instant now) {
    fill(now);
    return (int) tokens;
  }

  /** Seconds until there is a token again, rounded up; at least one. */
  synchronized long secondsUntilNext(Instant now) {
    fill(now);
    return Math.max(1, (long) Math.ceil((1 - tokens) / perSecond));
  }

  /** A clock that was set back fills nothing, and goes on from there. */
  private void fill(Instant now) {
    double seconds = Math.max(0, Duration.between(filledAt, now).toMillis() / 1000.0);
    tokens = Math.min(capacity, tokens + seconds * perSecond);
    filledAt = now;
  }
}
