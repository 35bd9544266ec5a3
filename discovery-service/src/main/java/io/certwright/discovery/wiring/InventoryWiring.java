package io.certwright.discovery.wiring;

import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.ReadCertificate;
import io.certwright.discovery.inventory.RecordIssued;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Builds the use cases on the inventory. */
public class InventoryWiring {

  @Produces
  @Singleton
  RecordSighting recordSighting(Inventory inventory, Outbox outbox, Transactions transactions) {
    return new RecordSighting(inventory, outbox, transactions, Ids::next);
  }

  @Produces
  @Singleton
  RecordIssued recordIssued(RecordSighting sightings) {
    return new RecordIssued(sightings);
  }

  @Produces
  @Singleton
  ReadCertificate readCertificate(CertificateSearch search) {
    return new ReadCertificate(search);
  }
}
