package io.certwright.discovery.inventory;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Brings the inventory up to the lists of versions of some locations. A version that nobody knew
 * changes nothing in what is there, and nobody is told of it; one that is not what it was does.
 */
public final class RecordVersions {

  private final Inventory inventory;
  private final VersionInventory versions;
  private final Outbox outbox;
  private final Transactions transactions;

  public RecordVersions(
      Inventory inventory, VersionInventory versions, Outbox outbox, Transactions transactions) {
    this.inventory = inventory;
    this.versions = versions;
    this.outbox = outbox;
    this.transactions = transactions;
  }

  /**
   * Those of the listed ones that are to be read: enabled, not the current one, and new or other.
   */
  public List<ListedCertificate> wanted(InventoryVault vault, List<ListedCertificate> listed) {
    return transactions.call(
        () -> {
          Known known = known(vault, listed);
          return listed.stream()
              .filter(one -> one.azure().enabled() && one.sha1() != null && known.differs(one))
              .toList();
        });
  }

  /**
   * @param names of all whose versions were listed
   * @param seen of the listed versions, those read and those not
   */
  public void record(
      InventoryVault vault,
      List<String> names,
      List<SeenCertificate> seen,
      Instant at,
      Origin origin) {
    transactions.run(
        () -> {
          UUID vaultId = inventory.lock(vault).id();
          List<KnownLocation> locations = inventory.known(vaultId, names);
          Known known = new Known(locations, versions);
          List<VersionChange> changes =
              seen.stream().map(known::change).flatMap(Optional::stream).toList();
          versions.storeVersions(
              locations.stream().map(KnownLocation::id).toList(), changes, at, origin);
          outbox.addAll(
              changes.stream()
                  .filter(VersionChange::isDrift)
                  .map(change -> event(vault, change))
                  .toList());
        });
  }

  private Known known(InventoryVault vault, List<ListedCertificate> listed) {
    UUID vaultId = inventory.lock(vault).id();
    return new Known(
        inventory.known(vaultId, listed.stream().map(ListedCertificate::key).distinct().toList()),
        versions);
  }

  private static DiscoveryEvent event(InventoryVault vault, VersionChange change) {
    SeenCertificate seen = change.seen();
    return new DiscoveryEvent.CertificateChanged(
        DriftEvent.location(vault, change.locationId(), seen.name()),
        DriftEvent.certificate(seen.version(), seen.sha1(), seen.identity(), seen.azure()),
        change.fields(),
        List.of(ChangeKind.EARLIER_VERSION.name()),
        null);
  }

  /** The locations of a batch and their earlier versions. */
  private static final class Known {

    private final Map<String, KnownLocation> locations = new HashMap<>();
    private final Map<String, KnownVersion> versions = new HashMap<>();

    Known(List<KnownLocation> known, VersionInventory inventory) {
      known.forEach(location -> locations.put(location.key(), location));
      inventory
          .versions(known.stream().map(KnownLocation::id).toList())
          .forEach(one -> versions.put(one.locationId() + one.version(), one));
    }

    boolean differs(ListedCertificate listed) {
      KnownLocation location = locations.get(listed.key());
      return location != null
          && !String.valueOf(listed.version()).equals(location.version())
          && !Optional.ofNullable(versions.get(location.id() + listed.version()))
              .map(KnownVersion::listDigest)
              .equals(Optional.of(listed.digest()));
    }

    Optional<VersionChange> change(SeenCertificate seen) {
      KnownLocation location = locations.get(seen.key());
      if (location == null || String.valueOf(seen.version()).equals(location.version())) {
        return Optional.empty();
      }
      KnownVersion known = versions.get(location.id() + seen.version());
      if (known == null) {
        return Optional.of(new VersionChange(location.id(), seen, List.of()));
      }
      SeenCertificate now = seen.or(known);
      return String.valueOf(seen.listDigest()).equals(known.listDigest())
          ? Optional.empty()
          : Optional.of(new VersionChange(location.id(), now, Differences.between(known, now)));
    }
  }
}
