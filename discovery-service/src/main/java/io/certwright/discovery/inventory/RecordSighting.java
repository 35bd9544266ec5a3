package io.certwright.discovery.inventory;

import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings the inventory up to what was seen of some names of a vault: locations, history and events
 * in one transaction. The same sighting a second time changes nothing.
 */
public final class RecordSighting {

  private final Inventory inventory;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Supplier<UUID> ids;

  public RecordSighting(
      Inventory inventory, Outbox outbox, Transactions transactions, Supplier<UUID> ids) {
    this.inventory = inventory;
    this.outbox = outbox;
    this.transactions = transactions;
    this.ids = ids;
  }

  /** Those that were added or changed; {@code seen} is these alone. */
  public Tally record(InventoryVault vault, Sighting sighting, Origin origin) {
    return transactions.call(() -> reconcile(vault, sighting, origin));
  }

  private Tally reconcile(InventoryVault vault, Sighting sighting, Origin origin) {
    UUID vaultId = inventory.lock(vault).id();
    List<KnownLocation> known =
        inventory.known(
            vaultId, sighting.certificates().stream().map(SeenCertificate::key).toList());
    Reconciliation found = Reconciliation.of(known, sighting, origin, ids);
    inventory.store(
        vaultId,
        found.changes().stream()
            .map(change -> new DatedChange(change, sighting.startedAt()))
            .toList(),
        origin);
    outbox.addAll(
        found.changes().stream()
            .map(change -> DriftEvent.of(vault, change, origin.enrollmentId()))
            .flatMap(Optional::stream)
            .toList());
    return found.tally();
  }
}
