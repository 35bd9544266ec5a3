package io.certwright.discovery.finding.rest;

import io.certwright.discovery.finding.FindingKind;
import io.certwright.discovery.finding.MuteFinding;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A mute as a client asks for it: of one place or of one certificate. */
public record MuteRequest(
    @NotNull FindingKind kind,
    UUID certificateId,
    @Pattern(regexp = "[0-9a-fA-F]{64}", message = "64 hexadecimal digits") String sha256Thumbprint,
    @NotBlank @Size(max = 1024) @Pattern(regexp = "\\P{Cntrl}*", message = "no control characters")
        String reason,
    @NotNull Instant endsAt) {

  MuteFinding.Command read(String by) {
    return new MuteFinding.Command(
        kind,
        certificateId,
        sha256Thumbprint == null ? null : sha256Thumbprint.toLowerCase(Locale.ROOT),
        reason,
        endsAt,
        by);
  }
}
