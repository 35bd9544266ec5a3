package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Earlier versions in memory. */
final class InMemoryVersions implements VersionInventory {

  private final Map<String, KnownVersion> versions = new HashMap<>();

  @Override
  public List<KnownVersion> versions(Collection<UUID> locationIds) {
    return versions.values().stream()
        .filter(version -> locationIds.contains(version.locationId()))
        .toList();
  }

  @Override
  public void storeVersions(
      Collection<UUID> locationIds, List<VersionChange> changes, Instant at, Origin origin) {
    for (VersionChange change : changes) {
      SeenCertificate seen = change.seen();
      versions.put(
          change.locationId() + seen.version(),
          new KnownVersion(
              change.locationId(),
              seen.version(),
              seen.sha1(),
              seen.identity(),
              seen.azure(),
              seen.listDigest()));
    }
  }
}
