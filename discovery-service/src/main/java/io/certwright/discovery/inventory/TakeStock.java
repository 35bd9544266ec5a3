package io.certwright.discovery.inventory;

import io.certwright.discovery.inventory.Inventory.KnownVault;
import io.certwright.discovery.inventory.Stocktaking.Rereads;
import io.certwright.discovery.inventory.Stocktaking.Writing;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;

/** Begins a scan of a vault with what is known of it. */
public final class TakeStock {

  private final Inventory inventory;
  private final RecordSighting sightings;
  private final RecordAbsence absences;
  private final RecordVersions versions;
  private final Transactions transactions;
  private final Rereads rereads;

  public TakeStock(
      Inventory inventory,
      RecordSighting sightings,
      RecordAbsence absences,
      RecordVersions versions,
      Transactions transactions,
      Rereads rereads) {
    this.inventory = inventory;
    this.sightings = sightings;
    this.absences = absences;
    this.versions = versions;
    this.transactions = transactions;
    this.rereads = rereads;
  }

  /**
   * @param startedAt by our clock, before the first answer of Azure
   * @param allVersions the earlier ones too
   * @param writing of each batch
   */
  public Stocktaking take(
      InventoryVault vault,
      Instant startedAt,
      Origin origin,
      boolean allVersions,
      Writing writing) {
    return transactions.call(
        () -> {
          KnownVault known = inventory.lock(vault);
          return new Stocktaking(
              vault,
              known,
              inventory.marks(known.id()),
              startedAt,
              origin,
              rereads,
              sightings,
              absences,
              allVersions ? versions : null,
              writing);
        });
  }
}
