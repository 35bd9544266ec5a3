package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What is known of vaults; written in the transaction of the events that tell of it. */
public interface Inventory {

  /**
   * The vault's id here, given on first sight. Until the transaction ends nobody else changes what
   * is known of it.
   */
  UUID lock(InventoryVault vault);

  /** Every location of the vault, those that are gone included. */
  List<KnownLocation> known(UUID vaultId);

  /** None or one. */
  List<KnownLocation> known(UUID vaultId, String certificateName);

  /**
   * Stores the changes with their history; {@code Completed} leaves none. A location's time of
   * observation never goes back.
   */
  void store(UUID vaultId, List<DatedChange> changes, Origin origin);

  /** The whole vault was seen, and what is present in it was there at that time. */
  void seenWhole(UUID vaultId, Instant at);
}
