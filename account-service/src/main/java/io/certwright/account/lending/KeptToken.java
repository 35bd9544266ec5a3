package io.certwright.account.lending;

import io.certwright.account.credential.AzureToken;
import java.time.Duration;
import java.time.Instant;

/** A token and when to ask for the next one. */
record KeptToken(AzureToken token, Instant renewAt) {

  /** What is lent must be of some use. */
  private static final Duration MARGIN = Duration.ofMinutes(2);

  private static final Duration PAUSE = Duration.ofSeconds(30);

  /** Renewed after half of its life. */
  static KeptToken of(AzureToken token, Instant now) {
    return new KeptToken(token, now.plus(Duration.between(now, token.expiresAt()).dividedBy(2)));
  }

  KeptToken renewedLater(Instant now) {
    return new KeptToken(token, now.plus(PAUSE));
  }

  boolean lasts(Instant now) {
    return now.isBefore(token.expiresAt().minus(MARGIN));
  }

  boolean isToBeRenewed(Instant now) {
    return !now.isBefore(renewAt);
  }
}
