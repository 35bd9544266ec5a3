package io.certwright.account.wiring;

import io.certwright.platform.azure.AzureResource;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** To whom tokens are lent, and how often. */
@ConfigMapping(prefix = "certwright.lending")
public interface LendingConfig {

  /** By the name of the service. */
  Map<String, CallerConfig> callers();

  /** Requests of one caller at once, after a time of none; in each replica. */
  @WithDefault("600")
  int burst();

  /** Requests of one caller in the long run; in each replica. */
  @WithDefault("600")
  int perMinute();

  interface CallerConfig {

    /** Those that the service needs. */
    Set<AzureResource> resources();

    /** By which the OpenID provider knows it; by default its name. */
    Optional<String> clientId();

    /** Subject of its client certificate (RFC 4514); by default {@code CN=} and its name. */
    Optional<String> certificate();
  }
}
