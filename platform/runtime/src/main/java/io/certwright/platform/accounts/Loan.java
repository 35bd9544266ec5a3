package io.certwright.platform.accounts;

import io.certwright.platform.accounts.AccountService.LentToken;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/** A lent token and when to ask for the next one. */
final class Loan {

  /** Clocks differ, and a request takes its time. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  /**
   * account-service renews its own copy after half of its life; whoever comes after that gets a
   * token that lasts longer than the present one.
   */
  private static final double EARLIEST = 0.6;

  private static final double SPREAD = 0.2;
  private static final Duration PAUSE = Duration.ofSeconds(30);

  private final LentToken token;
  private final Instant renewAt;
  private final AtomicBoolean renewing = new AtomicBoolean();

  private Loan(LentToken token, Instant renewAt) {
    this.token = token;
    this.renewAt = renewAt;
  }

  /**
   * @param jitter from 0 to 1
   */
  static Loan of(LentToken token, Instant now, double jitter) {
    Duration left = Duration.between(now, token.expiresAt());
    long wait = Math.round(left.toMillis() * (EARLIEST + SPREAD * jitter));
    return new Loan(token, now.plusMillis(wait));
  }

  /** The same token; the next try is half a minute to a minute away. */
  Loan renewedLater(Instant now, double jitter) {
    return new Loan(token, now.plus(PAUSE).plusMillis(Math.round(PAUSE.toMillis() * jitter)));
  }

  LentToken token() {
    return token;
  }

  boolean lasts(Instant now) {
    return now.isBefore(token.expiresAt().minus(MARGIN));
  }

  /** True once, for whoever asks first when it is time. */
  boolean beginsRenewal(Instant now) {
    return !now.isBefore(renewAt) && renewing.compareAndSet(false, true);
  }
}
