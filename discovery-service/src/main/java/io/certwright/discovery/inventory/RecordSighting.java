package io.certwright.discovery.inventory;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.x509.CertificateFacts;
import io.certwright.discovery.x509.CertificateReader;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Brings the inventory of one vault up to what was seen of it: locations, history and events in one
 * transaction. The same sighting a second time changes nothing.
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

  public Tally record(InventoryVault vault, Sighting sighting, Origin origin) {
    return transactions.call(() -> reconcile(vault, sighting, origin));
  }

  private Tally reconcile(InventoryVault vault, Sighting sighting, Origin origin) {
    UUID vaultId = inventory.lock(vault);
    Reconciliation found = Reconciliation.of(known(vaultId, sighting), sighting, ids);
    List<DatedChange> changes =
        found.changes().stream().map(change -> dated(change, sighting.startedAt())).toList();
    inventory.store(vaultId, changes, origin);
    if (sighting.complete()) {
      inventory.seenWhole(vaultId, sighting.startedAt());
    }
    outbox.addAll(
        changes.stream().map(change -> event(vault, change)).flatMap(Optional::stream).toList());
    return found.tally();
  }

  private List<KnownLocation> known(UUID vaultId, Sighting sighting) {
    return sighting.complete()
        ? inventory.known(vaultId)
        : sighting.certificates().stream()
            .flatMap(seen -> inventory.known(vaultId, seen.name()).stream())
            .toList();
  }

  private static DatedChange dated(LocationChange change, Instant at) {
    CertificateFacts facts =
        change.seen().map(seen -> CertificateReader.read(seen.der())).orElse(null);
    return new DatedChange(change, facts, at);
  }

  /** Empty for a change that is none to anybody outside. */
  private static Optional<DiscoveryEvent> event(InventoryVault vault, DatedChange dated) {
    LocationChange change = dated.change();
    if (change instanceof LocationChange.Found found) {
      return found(vault, found.locationId(), found.certificate(), dated.certificate());
    }
    if (change instanceof LocationChange.Returned returned) {
      return found(vault, returned.locationId(), returned.certificate(), dated.certificate());
    }
    if (change instanceof LocationChange.Changed changed) {
      return Optional.of(
          new DiscoveryEvent.CertificateChanged(
              location(vault, changed.locationId(), changed.certificate().name()),
              certificate(changed.certificate(), dated.certificate()),
              changed.fields()));
    }
    if (change instanceof LocationChange.Gone gone) {
      return Optional.of(
          new DiscoveryEvent.CertificateGone(
              location(vault, gone.locationId(), gone.known().name())));
    }
    return Optional.empty();
  }

  private static Optional<DiscoveryEvent> found(
      InventoryVault vault, UUID locationId, SeenCertificate seen, CertificateFacts facts) {
    return Optional.of(
        new DiscoveryEvent.CertificateFound(
            location(vault, locationId, seen.name()), certificate(seen, facts)));
  }

  private static DiscoveryEvent.Location location(InventoryVault vault, UUID id, String name) {
    return new DiscoveryEvent.Location(id, vault.accountId(), vault.id().toString(), name);
  }

  private static DiscoveryEvent.Certificate certificate(
      SeenCertificate seen, CertificateFacts facts) {
    return new DiscoveryEvent.Certificate(
        seen.version(),
        seen.sha256(),
        seen.azure().enabled(),
        facts.subject(),
        facts.issuer(),
        facts.serialNumber(),
        facts.notBefore(),
        facts.notAfter());
  }
}
