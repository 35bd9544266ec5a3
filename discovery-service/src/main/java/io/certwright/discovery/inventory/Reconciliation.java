package io.certwright.discovery.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Known × seen of some names of one vault.
 *
 * <p>Observations may come late: a scan that began before another one, or before an event, must not
 * undo what is newer. Of two observations of a name the one that is later by Azure's own clock
 * wins.
 *
 * @param changes what differs; what is unchanged is not in it
 */
record Reconciliation(List<LocationChange> changes) {

  static Reconciliation of(
      List<KnownLocation> known, Sighting sighting, Origin origin, Supplier<UUID> ids) {
    Map<String, KnownLocation> byKey = new HashMap<>();
    known.forEach(location -> byKey.put(location.key(), location));
    List<LocationChange> changes = new ArrayList<>();
    distinct(sighting)
        .forEach(
            (key, seen) ->
                change(byKey.get(key), seen, sighting, origin, ids).ifPresent(changes::add));
    return new Reconciliation(List.copyOf(changes));
  }

  /** A list that changes while its pages are read may hold a name twice. */
  private static Map<String, SeenCertificate> distinct(Sighting sighting) {
    Map<String, SeenCertificate> byKey = new LinkedHashMap<>();
    sighting.certificates().forEach(seen -> byKey.put(seen.key(), seen));
    return byKey;
  }

  private static Optional<LocationChange> change(
      KnownLocation known,
      SeenCertificate seen,
      Sighting sighting,
      Origin origin,
      Supplier<UUID> ids) {
    boolean silent = !seen.isRead() && seen.azure().enabled();
    if (known == null) {
      UUID id = ids.get();
      return Optional.of(
          silent ? new LocationChange.Listed(id, seen) : new LocationChange.Found(id, seen));
    }
    SeenCertificate now = seen.or(known);
    if (!known.present()) {
      return known.observedAt().isAfter(sighting.startedAt())
          ? Optional.empty()
          : Optional.of(new LocationChange.Returned(known, now));
    }
    if (!known.announced()) {
      return silent ? Optional.empty() : Optional.of(new LocationChange.Found(known.id(), now));
    }
    return now.azure().isOlderThan(known.azure()) ? Optional.empty() : change(known, now, origin);
  }

  private static Optional<LocationChange> change(
      KnownLocation known, SeenCertificate now, Origin origin) {
    List<String> fields = Differences.between(known, now);
    if (!fields.isEmpty()) {
      return Optional.of(
          new LocationChange.Changed(
              known, now, List.copyOf(fields), origin.kinds(fields, known, now)));
    }
    if (Differences.completes(known, now)) {
      return Optional.of(new LocationChange.Completed(known, now));
    }
    return now.isRead() && now.listDigest() != null
        ? Optional.of(new LocationChange.Confirmed(known, now))
        : Optional.empty();
  }

  /** Of those that were seen; {@code seen} and {@code unchanged} are told by whoever counts all. */
  Tally tally() {
    int added = 0;
    int changed = 0;
    for (LocationChange change : changes) {
      added += change instanceof LocationChange.Found ? 1 : 0;
      added += change instanceof LocationChange.Returned ? 1 : 0;
      changed += change instanceof LocationChange.Changed ? 1 : 0;
    }
    return new Tally(added + changed, added, changed, 0, 0);
  }
}
