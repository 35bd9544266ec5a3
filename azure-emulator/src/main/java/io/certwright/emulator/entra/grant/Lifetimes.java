package io.certwright.emulator.entra.grant;

import io.certwright.emulator.tenant.directory.Application;
import java.time.Duration;

/** How long access tokens are good, unless the seed says otherwise for the application. */
final class Lifetimes {

  private static final Duration FIRST_ENDPOINT = Duration.ofSeconds(3600);
  private static final Duration SECOND_ENDPOINT = Duration.ofSeconds(3599);

  /** Of clients that handle claims challenges. */
  private static final Duration CONTINUOUS_ACCESS = Duration.ofSeconds(86399);

  private Lifetimes() {}

  static Duration onFirstEndpoint(Application client) {
    return client.settings().accessTokenLifetime().orElse(FIRST_ENDPOINT);
  }

  static Duration onSecondEndpoint(Application client, boolean continuousAccess) {
    return client
        .settings()
        .accessTokenLifetime()
        .orElse(continuousAccess ? CONTINUOUS_ACCESS : SECOND_ENDPOINT);
  }
}
