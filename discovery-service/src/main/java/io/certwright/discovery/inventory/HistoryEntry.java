package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a location.
 *
 * @param at when it was observed, by our clock
 * @param kinds what happened, in the words of the drift feed
 * @param fields the names of what differed
 * @param version that the location held then; for a location that is gone the last one
 */
public record HistoryEntry(
    UUID locationId,
    Instant at,
    Kind kind,
    List<ChangeKind> kinds,
    List<String> fields,
    @Nullable String version,
    @Nullable String sha256) {

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
      return entry(dated, Kind.FOUND, List.of(ChangeKind.FOUND), List.of(), found.certificate());
    }
    if (change instanceof LocationChange.FoundDeleted found) {
      return entry(dated, Kind.FOUND, List.of(ChangeKind.DELETED), List.of(), found.certificate());
    }
    if (change instanceof LocationChange.Returned returned) {
      return entry(
          dated, Kind.RETURNED, List.of(returned.kind()), List.of(), returned.certificate());
    }
    if (change instanceof LocationChange.Changed changed) {
      return entry(dated, Kind.CHANGED, changed.kinds(), changed.fields(), changed.certificate());
    }
    if (change instanceof LocationChange.Gone gone) {
      return Optional.of(
          new HistoryEntry(
              gone.locationId(),
              dated.observedAt(),
              Kind.GONE,
              List.of(gone.kind()),
              List.of(),
              gone.known().version(),
              gone.known().sha256()));
    }
    return Optional.empty();
  }

  private static Optional<HistoryEntry> entry(
      DatedChange dated,
      Kind kind,
      List<ChangeKind> kinds,
      List<String> fields,
      SeenCertificate seen) {
    return Optional.of(
        new HistoryEntry(
            dated.change().locationId(),
            dated.observedAt(),
            kind,
            kinds,
            fields,
            seen.version(),
            seen.sha256()));
  }
}
