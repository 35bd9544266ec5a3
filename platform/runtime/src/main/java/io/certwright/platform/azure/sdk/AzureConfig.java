package io.certwright.platform.azure.sdk;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How Azure is reached from where the service runs. */
@ConfigMapping(prefix = "certwright.azure")
public interface AzureConfig {

  /** An HTTP proxy for every call to Azure, such as {@code http://proxy.example.com:3128}. */
  Optional<URI> proxy();

  /**
   * Hosts that are reached without the proxy; {@code *} stands for any beginning. The address of
   * managed identities is one, for it answers the machine itself alone.
   */
  @WithDefault("169.254.169.254")
  List<String> noProxy();

  /** PEM file of authorities to trust besides Java's own, for a proxy that inspects TLS. */
  Optional<Path> trustedCa();

  @WithDefault("10s")
  Duration connectTimeout();

  @WithDefault("60s")
  Duration responseTimeout();

  /** Connections kept open to one host. */
  @WithDefault("64")
  int connectionsPerHost();
}
