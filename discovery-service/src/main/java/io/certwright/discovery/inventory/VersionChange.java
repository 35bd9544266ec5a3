package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An earlier version that is new here, or is not what it was.
 *
 * @param fields the names of what differs; none when it is new
 */
public record VersionChange(UUID locationId, SeenCertificate seen, List<String> fields) {

  boolean isDrift() {
    return !fields.isEmpty();
  }

  public HistoryEntry history(Instant at) {
    return new HistoryEntry(
        locationId,
        at,
        HistoryEntry.Kind.CHANGED,
        List.of(ChangeKind.EARLIER_VERSION),
        fields,
        seen.version(),
        seen.sha256());
  }
}
