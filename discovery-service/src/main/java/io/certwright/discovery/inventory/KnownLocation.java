package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location as the inventory has it.
 *
 * @param state unless it is present, the rest is what was seen last
 * @param announced false while only its list entry is known and nobody was told of it
 * @param deletion of one that is deleted
 * @param observedAt when what it says was first observed, by our clock
 */
public record KnownLocation(
    UUID id,
    String name,
    LocationState state,
    boolean announced,
    @Nullable String version,
    @Nullable String sha1,
    @Nullable CertificateIdentity identity,
    AzureFacts azure,
    @Nullable Deletion deletion,
    Instant observedAt) {

  public String key() {
    return name.toLowerCase(Locale.ROOT);
  }

  public boolean present() {
    return state == LocationState.PRESENT;
  }

  public @Nullable String sha256() {
    return identity == null ? null : identity.sha256();
  }
}
