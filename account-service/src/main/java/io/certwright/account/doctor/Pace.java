package io.certwright.account.doctor;

import java.time.Duration;

/**
 * How long an examination waits.
 *
 * @param vault for one vault, from when it is begun
 * @param subscription for one subscription, without its vaults
 * @param whole for all vaults together, as for all subscriptions
 */
public record Pace(Duration vault, Duration subscription, Duration whole) {

  public static final Pace ORDINARY =
      new Pace(Duration.ofSeconds(20), Duration.ofSeconds(30), Duration.ofSeconds(50));
}
