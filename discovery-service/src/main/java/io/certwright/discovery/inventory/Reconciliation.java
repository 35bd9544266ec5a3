package io.certwright.discovery.inventory;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Known × seen of one vault.
 *
 * <p>Observations may come late: a scan that began before another one, or before an event, must not
 * undo what is newer. Of two observations of a name the one that is later by Azure's own clock
 * wins; a name is missing only to a complete observation that began after it was last observed.
 *
 * @param changes what differs; what is unchanged is not in it
 */
record Reconciliation(List<LocationChange> changes, int seen) {

  static Reconciliation of(List<KnownLocation> known, Sighting sighting, Supplier<UUID> ids) {
    Map<String, KnownLocation> byKey = new HashMap<>();
    known.forEach(location -> byKey.put(location.key(), location));
    Map<String, SeenCertificate> there = distinct(sighting);
    List<LocationChange> changes = new ArrayList<>();
    there.forEach(
        (key, seen) -> change(byKey.get(key), seen, sighting, ids).ifPresent(changes::add));
    if (sighting.complete()) {
      known.stream()
          .filter(location -> isGone(location, there.keySet(), sighting))
          .map(LocationChange.Gone::new)
          .forEach(changes::add);
    }
    return new Reconciliation(List.copyOf(changes), there.size());
  }

  /** A list that changes while its pages are read may hold a name twice. */
  private static Map<String, SeenCertificate> distinct(Sighting sighting) {
    Map<String, SeenCertificate> byKey = new LinkedHashMap<>();
    sighting.certificates().forEach(seen -> byKey.put(seen.key(), seen));
    return byKey;
  }

  private static Optional<LocationChange> change(
      KnownLocation known, SeenCertificate seen, Sighting sighting, Supplier<UUID> ids) {
    if (known == null) {
      return Optional.of(new LocationChange.Found(ids.get(), seen));
    }
    if (!known.present()) {
      return known.observedAt().isAfter(sighting.startedAt())
          ? Optional.empty()
          : Optional.of(new LocationChange.Returned(known, seen));
    }
    if (seen.azure().isOlderThan(known.azure())) {
      return Optional.empty();
    }
    List<String> fields = Differences.between(known, seen);
    if (!fields.isEmpty()) {
      return Optional.of(new LocationChange.Changed(known, seen, List.copyOf(fields)));
    }
    return Differences.completes(known.azure(), seen.azure())
        ? Optional.of(new LocationChange.Completed(known, seen))
        : Optional.empty();
  }

  private static boolean isGone(KnownLocation location, Set<String> there, Sighting sighting) {
    return location.present()
        && !there.contains(location.key())
        && !location.observedAt().isAfter(sighting.startedAt());
  }

  Tally tally() {
    int added = 0;
    int changed = 0;
    int gone = 0;
    for (LocationChange change : changes) {
      added += change instanceof LocationChange.Found ? 1 : 0;
      added += change instanceof LocationChange.Returned ? 1 : 0;
      changed += change instanceof LocationChange.Changed ? 1 : 0;
      gone += change instanceof LocationChange.Gone ? 1 : 0;
    }
    return new Tally(seen, added, changed, gone, seen - added - changed);
  }
}
