package io.certwright.discovery.inventory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the inventory; every list is in the order of its ids, with at most {@code limit} of them.
 */
public interface CertificateSearch {

  List<InventoryItem> page(CertificateFilter filter, @Nullable UUID after, int limit);

  Optional<InventoryItem> find(UUID locationId);

  /** The certificate that a location holds, or held last, as the vault sent it. */
  Optional<byte[]> der(UUID locationId);

  /** The current version and those before it, the youngest first; none of an unknown location. */
  List<VersionItem> versions(UUID locationId);

  List<PastChange> history(UUID locationId, @Nullable UUID after, int limit);

  List<PastChange> changesOfRun(UUID runId, @Nullable UUID after, int limit);
}
