package io.certwright.emulator.tenant.directory;

import java.time.Instant;

/** A password of an application. */
public record ClientSecret(String value, Instant expiresAt) {

  public boolean isExpiredAt(Instant now) {
    return !now.isBefore(expiresAt);
  }
}
