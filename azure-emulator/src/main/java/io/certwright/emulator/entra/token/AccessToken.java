package io.certwright.emulator.entra.token;

import java.time.Instant;

/** The claims of an access token whose signature was good. */
public record AccessToken(Caller caller, String audience, Instant expiresAt) {

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
