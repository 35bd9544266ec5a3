package io.certwright.discovery.inventory;

import io.certwright.discovery.InPlace;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** An inventory in memory that real scans fill, one vault of it at a time. */
public final class Counted {

  private final InMemoryInventory inventory = new InMemoryInventory();
  private final TakeStock takeStock =
      Scan.take(inventory, new InPlace.Events(), new InPlace.NoTransactions());
  private InventoryVault vault;

  public Stocktaking take(String name) {
    return take(name, false);
  }

  /** With the earlier versions. */
  public Stocktaking takeAll(String name) {
    return take(name, true);
  }

  private Stocktaking take(String name, boolean allVersions) {
    vault = World.vault(name);
    return takeStock.take(
        vault, Instant.now(), new Origin.Run(UUID.randomUUID()), allVersions, Supplier::get);
  }

  /** In the vault that was last scanned. */
  public List<String> names() {
    return inventory.marks(inventory.lock(vault).id()).stream().map(KnownMark::key).toList();
  }

  public KnownLocation known(String key) {
    return inventory.known(inventory.lock(vault).id(), List.of(key)).get(0);
  }
}
