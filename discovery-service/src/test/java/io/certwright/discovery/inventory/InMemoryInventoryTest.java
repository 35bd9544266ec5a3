package io.certwright.discovery.inventory;

import io.certwright.discovery.InPlace;
import io.certwright.platform.transaction.Transactions;

class InMemoryInventoryTest extends InventoryContract {

  private final Inventory inventory = new InMemoryInventory();

  @Override
  protected Inventory inventory() {
    return inventory;
  }

  @Override
  protected Transactions transactions() {
    return new InPlace.NoTransactions();
  }
}
