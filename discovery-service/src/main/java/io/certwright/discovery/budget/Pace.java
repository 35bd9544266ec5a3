package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of the limit is used, as Azure's refusals have taught: half after each one, a tenth more
 * after each window's worth of successes (additive increase, multiplicative decrease).
 *
 * @param level of the limit, from {@link #LEAST} to 1
 * @param refusals since the last success
 * @param refusedAt when the last one came that counted
 * @param closedUntil nothing is sent before
 */
public record Pace(double level, int refusals, Instant refusedAt, Instant closedUntil) {

  static final Pace FULL = new Pace(1, 0, Instant.EPOCH, Instant.EPOCH);
  static final double LEAST = 1.0 / 64;
  private static final double STEP = 0.1;

  /**
   * Key Vault sends no Retry-After and measures ten seconds: to come back within them would be to
   * be refused again, and a refusal costs budget (Microsoft: "Key Vault throttling guidance").
   */
  private static final Duration FIRST_BACK_OFF = Duration.ofSeconds(11);

  private static final Duration LONGEST_BACK_OFF = Duration.ofMinutes(2);

  boolean isSlowed() {
    return level < 1;
  }

  boolean isClosed(Instant now) {
    return now.isBefore(closedUntil);
  }

  int of(int limit) {
    return Math.max(1, (int) (limit * level));
  }

  /**
   * A request was refused. Requests that were under way together are refused together, and count as
   * one.
   *
   * @param allowedAt when it was allowed to be sent
   * @param retryAfter what Azure asked for; null when it asked for nothing
   * @param jitter from 0 to 1, so that two who were refused do not return as one
   */
  Pace refused(Instant allowedAt, Instant now, @Nullable Duration retryAfter, double jitter) {
    if (!allowedAt.isAfter(refusedAt)) {
      return this;
    }
    Duration wait = retryAfter == null ? backOff(jitter) : retryAfter;
    return new Pace(Math.max(LEAST, level / 2), refusals + 1, now, now.plus(wait));
  }

  Pace succeeded(int requests, int limit) {
    if (requests == 0 || (!isSlowed() && refusals == 0)) {
      return this;
    }
    double raised = Math.min(1, level + STEP * requests / of(limit));
    return new Pace(raised, 0, refusedAt, closedUntil);
  }

  private Duration backOff(double jitter) {
    Duration doubled = FIRST_BACK_OFF.multipliedBy(1L << Math.min(refusals, 4));
    Duration wait = doubled.compareTo(LONGEST_BACK_OFF) > 0 ? LONGEST_BACK_OFF : doubled;
    return wait.plusMillis((long) (jitter * wait.toMillis() / 10));
  }
}
