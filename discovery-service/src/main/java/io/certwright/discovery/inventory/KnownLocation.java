package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * A location as the inventory has it.
 *
 * @param present false once it is gone; the rest is then what was seen last
 * @param observedAt when what it says was first observed, by our clock
 */
public record KnownLocation(
    UUID id,
    String name,
    boolean present,
    String version,
    String sha256,
    AzureFacts azure,
    Instant observedAt) {

  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }
}
