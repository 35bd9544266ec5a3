package io.certwright.discovery.inventory;

import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.util.UUID;

/**
 * Says of a version which a scan told of before our own enrollment did that the enrollment made it.
 * The second time it says nothing.
 */
public final class AttributeVersion {

  private final Inventory inventory;
  private final Outbox outbox;
  private final Transactions transactions;

  public AttributeVersion(Inventory inventory, Outbox outbox, Transactions transactions) {
    this.inventory = inventory;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  public void attribute(
      InventoryVault vault, String certificateName, String version, UUID enrollmentId) {
    transactions.run(
        () ->
            inventory
                .attribute(inventory.lock(vault).id(), certificateName, version, enrollmentId)
                .map(known -> DriftEvent.attributed(vault, known, enrollmentId))
                .ifPresent(outbox::add));
  }
}
