package io.certwright.discovery.wiring;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How fast and how patiently vaults are scanned. */
@ConfigMapping(prefix = "certwright.discovery")
public interface DiscoveryConfig {

  /** How often a replica looks for work. */
  @WithDefault("1s")
  Duration every();

  /** How often a replica renews its leases; several times within {@link #lease}. */
  @WithDefault("15s")
  Duration renewEvery();

  /** Vaults that one replica scans at the same time. */
  @WithDefault("8")
  int parallelVaults();

  /** Certificates that are read from one vault at the same time. */
  @WithDefault("4")
  int parallelGets();

  /**
   * The part of Azure's limits that all replicas together use, above 0 and at most 1; the rest is
   * left to the applications that live on the same vaults.
   */
  @WithDefault("0.5")
  double budgetShare();

  /** How often a replica looks for what is to be forgotten. */
  @WithDefault("1h")
  Duration forgetEvery();

  /** How long after its end a run is kept. The last one of each task always is. */
  @WithDefault("90d")
  Duration runsKeptFor();

  /** How many ended runs of a task are kept. */
  @WithDefault("1000")
  int runsKeptPerTask();

  /** How long a worker may be silent before another takes over its work. */
  @WithDefault("60s")
  Duration lease();

  /** Attempts at a vault, or at listing a scope, that fails for a passing reason. */
  @WithDefault("4")
  int attempts();

  /** Delay before the second attempt; doubled before each further one. */
  @WithDefault("5s")
  Duration retryAfter();

  /** Each certificate is read again at least that often, for what lists do not tell: policies. */
  @WithDefault("30d")
  Duration rereadWithin();

  /** The deleted certificates of each vault are listed that often though nothing is missing. */
  @WithDefault("1d")
  Duration deletedEvery();

  /** Days before its end at which a certificate is warned of. */
  @WithDefault("90,60,30,14,7,3,1")
  List<Integer> expiringDays();

  /** How often a replica looks for certificates that end soon. */
  @WithDefault("1m")
  Duration warnEvery();
}
