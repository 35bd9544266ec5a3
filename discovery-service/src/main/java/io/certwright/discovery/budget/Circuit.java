package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps everybody from a vault that does not answer, so that its time limits do not use up the
 * workers that other vaults need. Once in a while one request may try.
 *
 * @param failures in a row; those of requests that were under way together count as one
 * @param failedAt when the last one came that counted
 * @param openUntil nobody asks before; after that one may try
 */
public record Circuit(int failures, Instant failedAt, Instant openUntil) {

  static final Circuit CLOSED = new Circuit(0, Instant.EPOCH, Instant.EPOCH);
  static final int FAILURES = 5;
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);

  /** Longer than a request may take until it fails. */
  private static final Duration TRIAL = Duration.ofSeconds(60);

  boolean isOpen(Instant now) {
    return now.isBefore(openUntil);
  }

  /** One request alone may find out whether the vault is back. */
  boolean isHalfOpen(Instant now) {
    return failures >= FAILURES && !isOpen(now);
  }

  Circuit onTrial(Instant now) {
    return new Circuit(failures, failedAt, now.plus(TRIAL));
  }

  /**
   * @param allowedAt when the request that failed was allowed to be sent
   */
  Circuit failed(Instant allowedAt, Instant now) {
    if (!allowedAt.isAfter(failedAt)) {
      return this;
    }
    int counted = failures + 1;
    return new Circuit(counted, now, counted < FAILURES ? openUntil : now.plus(pause(counted)));
  }

  Circuit succeeded() {
    return failures == 0 ? this : new Circuit(0, failedAt, Instant.EPOCH);
  }

  private static Duration pause(int failures) {
    Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - FAILURES, 5));
    return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
  }
}
