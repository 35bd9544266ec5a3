package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What is known of the versions besides the current ones; belongs to {@link Inventory}. */
public interface VersionInventory {

  List<KnownVersion> versions(Collection<UUID> locationIds);

  /**
   * Stores what is new or differs, the latter with its history, and that the versions of these
   * locations were listed.
   */
  void storeVersions(
      Collection<UUID> locationIds, List<VersionChange> changes, Instant at, Origin origin);
}
