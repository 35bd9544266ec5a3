package io.certwright.discovery.wiring;

import io.certwright.discovery.inventory.AttributeVersion;
import io.certwright.discovery.inventory.CertificateSearch;
import io.certwright.discovery.inventory.ExpiryNotices;
import io.certwright.discovery.inventory.ExpirySteps;
import io.certwright.discovery.inventory.Inventory;
import io.certwright.discovery.inventory.ReadCertificate;
import io.certwright.discovery.inventory.RecordAbsence;
import io.certwright.discovery.inventory.RecordIssued;
import io.certwright.discovery.inventory.RecordSighting;
import io.certwright.discovery.inventory.RecordVersions;
import io.certwright.discovery.inventory.Rotation;
import io.certwright.discovery.inventory.Stocktaking.Rereads;
import io.certwright.discovery.inventory.TakeStock;
import io.certwright.discovery.inventory.VersionInventory;
import io.certwright.discovery.inventory.WarnOfExpiry;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on the inventory. */
public class InventoryWiring {

  @Produces
  @Singleton
  RecordSighting recordSighting(Inventory inventory, Outbox outbox, Transactions transactions) {
    return new RecordSighting(inventory, outbox, transactions, Ids::next);
  }

  @Produces
  @Singleton
  TakeStock takeStock(
      Inventory inventory,
      VersionInventory versions,
      Outbox outbox,
      RecordSighting sightings,
      Transactions transactions,
      DiscoveryConfig config) {
    return new TakeStock(
        inventory,
        sightings,
        new RecordAbsence(inventory, outbox, transactions, Ids::next),
        new RecordVersions(inventory, versions, outbox, transactions),
        transactions,
        new Rereads(new Rotation(config.rereadWithin()), new Rotation(config.deletedEvery())));
  }

  @Produces
  @Singleton
  ExpirySteps expirySteps(DiscoveryConfig config) {
    return ExpirySteps.of(config.expiringDays());
  }

  @Produces
  @Singleton
  WarnOfExpiry warnOfExpiry(
      ExpiryNotices notices,
      ExpirySteps steps,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    return new WarnOfExpiry(notices, steps, outbox, transactions, clock);
  }

  @Produces
  @Singleton
  RecordIssued recordIssued(
      Inventory inventory, Outbox outbox, RecordSighting sightings, Transactions transactions) {
    return new RecordIssued(sightings, new AttributeVersion(inventory, outbox, transactions));
  }

  @Produces
  @Singleton
  ReadCertificate readCertificate(CertificateSearch search) {
    return new ReadCertificate(search);
  }
}
