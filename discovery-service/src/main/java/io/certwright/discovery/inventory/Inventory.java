package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is known of vaults; written in the transaction of the events that tell of it. */
public interface Inventory {

  /**
   * A vault of the inventory.
   *
   * @param seenWholeAt begin of the last complete scan; null before the first
   * @param deletedListedAt when its deleted certificates were last listed
   */
  record KnownVault(UUID id, @Nullable Instant seenWholeAt, @Nullable Instant deletedListedAt) {}

  /**
   * The vault as it is known here, which it is from the first sight on. Until the transaction ends
   * nobody else changes what is known of it.
   */
  KnownVault lock(InventoryVault vault);

  /** Of every location of the vault, those that are gone included. */
  List<KnownMark> marks(UUID vaultId);

  /**
   * @param keys names in lower case
   */
  List<KnownLocation> known(UUID vaultId, Collection<String> keys);

  /**
   * Stores the changes with their history; {@code Completed}, {@code Confirmed} and {@code Listed}
   * leave none. A location's time of observation never goes back.
   */
  void store(UUID vaultId, List<DatedChange> changes, Origin origin);

  /**
   * Marks the history of a version as made by an enrollment of ours.
   *
   * @return the location, when a run had told of the version and it is still the current one
   */
  Optional<KnownLocation> attribute(
      UUID vaultId, String certificateName, String version, UUID enrollmentId);

  /** The deleted certificates of the vault were listed. */
  void deletedListed(UUID vaultId, Instant at);

  /** The whole vault was seen, and what is present in it was there at that time. */
  void seenWhole(UUID vaultId, Instant at);
}
