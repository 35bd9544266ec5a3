package io.certwright.discovery.finding;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody knows of a finding and takes it as it is until a day. It is kept after its end: it tells
 * who decided what, and when.
 *
 * @param locationId for one place; null when it holds wherever the certificate is
 * @param sha256 for one certificate; null when it holds for whatever its place has
 * @param endsAt when it ends by itself
 * @param mutedBy the caller's name, {@code anonymous} where nobody signs in
 * @param liftedAt when it was ended early; null when it was not
 */
public record Mute(
    UUID id,
    FindingKind kind,
    @Nullable UUID locationId,
    @Nullable String sha256,
    String reason,
    Instant mutedAt,
    String mutedBy,
    Instant endsAt,
    @Nullable Instant liftedAt,
    @Nullable String liftedBy) {

  public boolean isInForce(Instant now) {
    return liftedAt == null && endsAt.isAfter(now);
  }

  Mute lifted(Instant now, String by) {
    return new Mute(id, kind, locationId, sha256, reason, mutedAt, mutedBy, endsAt, now, by);
  }
}
