package io.certwright.emulator.entra.token;

import io.certwright.emulator.tenant.directory.Application;
import java.util.Optional;

/**
 * What an access token is for.
 *
 * @param audience exactly as the client asked for it
 * @param application empty for a service of Microsoft's
 */
public record Resource(String audience, Optional<Application> application) {

  /** Tokens for ARM and Key Vault are of the v1 format, whichever endpoint was asked. */
  int tokenVersion() {
    return application.map(own -> own.settings().accessTokenVersion()).orElse(1);
  }
}
