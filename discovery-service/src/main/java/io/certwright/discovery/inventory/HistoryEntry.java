package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that happened to a location.
 *
 * @param at when it was observed, by our clock
 * @param version that the location held then; for a location that is gone the last one
 */
public record HistoryEntry(
    UUID locationId, Instant at, Kind kind, List<String> fields, String version, String sha256) {

  public enum Kind {
    FOUND,
    CHANGED,
    GONE,
    RETURNED
  }

  /** Empty for a change that is none to anybody outside. */
  public static Optional<HistoryEntry> of(DatedChange dated) {
    LocationChange change = dated.change();
    if (change instanceof LocationChange.Found found) {
      return entry(dated, Kind.FOUND, List.of(), found.certificate());
    }
    if (change instanceof LocationChange.Returned returned) {
      return entry(dated, Kind.RETURNED, List.of(), returned.certificate());
    }
    if (change instanceof LocationChange.Changed changed) {
      return entry(dated, Kind.CHANGED, changed.fields(), changed.certificate());
    }
    if (change instanceof LocationChange.Gone gone) {
      return Optional.of(
          new HistoryEntry(
              gone.locationId(),
              dated.observedAt(),
              Kind.GONE,
              List.of(),
              gone.known().version(),
              gone.known().sha256()));
    }
    return Optional.empty();
  }

  private static Optional<HistoryEntry> entry(
      DatedChange dated, Kind kind, List<String> fields, SeenCertificate seen) {
    return Optional.of(
        new HistoryEntry(
            dated.change().locationId(),
            dated.observedAt(),
            kind,
            fields,
            seen.version(),
            seen.sha256()));
  }
}
