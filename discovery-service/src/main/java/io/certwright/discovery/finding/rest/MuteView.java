package io.certwright.discovery.finding.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.Mute;
import java.time.Instant;
import java.util.UUID;

/** A mute with who made it and who ended it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MuteView(
    UUID id,
    FindingKind kind,
    UUID certificateId,
    String sha256Thumbprint,
    String reason,
    Instant mutedAt,
    String mutedBy,
    Instant endsAt,
    Instant liftedAt,
    String liftedBy) {

  static MuteView of(Mute mute) {
    return new MuteView(
        mute.id(),
        mute.kind(),
        mute.locationId(),
        mute.sha256(),
        mute.reason(),
        mute.mutedAt(),
        mute.mutedBy(),
        mute.endsAt(),
        mute.liftedAt(),
        mute.liftedBy());
  }
}
