package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which locations are to be looked at for a warning, and which warnings were given. */
public interface ExpiryNotices {

  /**
   * A location that is present and enabled, with its current version.
   *
   * @param sha1 of that version
   */
  record Due(InventoryVault vault, KnownLocation location, String sha1, Instant expiresAt) {}

  /** A step of a version of a location. */
  record Step(UUID locationId, String sha1, int days) {}

  /**
   * @param at when to look at it again; null for never
   */
  record Next(UUID locationId, @Nullable Instant at) {}

  /** When these are not the steps of the last time, every location is to be looked at again. */
  void adopt(ExpirySteps steps, Instant now);

  /** Those whose time has come; nobody else gets them until the transaction ends. */
  List<Due> lockDue(Instant now, int limit);

  /** Keeps what is told; the locations of those that were not told before. */
  Set<UUID> tell(List<Step> steps, Instant now);

  void lookAgain(List<Next> next);
}
