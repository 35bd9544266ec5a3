package io.certwright.account.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** When accounts are checked without being asked, and how long what they found is kept. */
@ConfigMapping(prefix = "certwright.check")
public interface CheckConfig {

  /** How often a replica looks for accounts that are due; {@code off} checks on request alone. */
  String every();

  /** How often a replica renews its leases; several times within {@link #lease}. */
  Duration renewEvery();

  /** How long a replica may be silent before another checks the account in its place. */
  @WithDefault("60s")
  Duration lease();

  /** How often each account is checked, give or take a tenth; {@code 0s} for never. */
  @WithDefault("24h")
  Duration schedule();

  /** At least between a check and the one that a refusal met by another service causes. */
  @WithDefault("10m")
  Duration signalPause();

  /** Accounts that one replica checks at the same time unasked. */
  @WithDefault("2")
  int parallel();

  /** How long a request waits while others check the same account. */
  @WithDefault("5m")
  Duration patience();

  /** Checks that are kept of each account. */
  @WithDefault("100")
  int keepCount();

  /** How long a check is kept; the last one of an account always is. */
  @WithDefault("90d")
  Duration keepFor();
}
