package io.certwright.discovery.inventory;

import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings the inventory up to what a vault does not show any more. A name is missing only to a scan
 * that read every page and began after the name was last observed.
 */
public final class RecordAbsence {

  private static final int BATCH = 1_000;

  private final Inventory inventory;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Supplier<UUID> ids;

  public RecordAbsence(
      Inventory inventory, Outbox outbox, Transactions transactions, Supplier<UUID> ids) {
    this.inventory = inventory;
    this.outbox = outbox;
    this.transactions = transactions;
    this.ids = ids;
  }

  /**
   * What a scan did not find.
   *
   * @param keys of the locations that are not in the vault's list
   * @param deleted the vault's list of deleted certificates; null when it was not asked for
   */
  public record Absence(Set<String> keys, @Nullable List<DeletedCertificate> deleted) {}

  /** How many are gone that were there. */
  public int record(InventoryVault vault, Absence absence, Instant startedAt, Origin origin) {
    return transactions.call(
        () -> {
          Inventory.KnownVault known = inventory.lock(vault);
          boolean late = known.seenWholeAt() != null && known.seenWholeAt().isAfter(startedAt);
          int gone = late ? 0 : write(vault, known.id(), absence, startedAt, origin);
          inventory.seenWhole(known.id(), startedAt);
          return gone;
        });
  }

  private int write(
      InventoryVault vault, UUID vaultId, Absence absence, Instant startedAt, Origin origin) {
    Map<String, DeletedCertificate> deleted = new HashMap<>();
    if (absence.deleted() != null) {
      inventory.deletedListed(vaultId, startedAt);
      absence.deleted().forEach(one -> deleted.put(one.key(), one));
    }
    Set<String> keys = new HashSet<>(absence.keys());
    keys.addAll(deleted.keySet());
    int gone = 0;
    List<String> all = List.copyOf(keys);
    for (int from = 0; from < all.size(); from += BATCH) {
      List<String> batch = all.subList(from, Math.min(from + BATCH, all.size()));
      List<LocationChange> changes = new ArrayList<>();
      Map<String, KnownLocation> known = new HashMap<>();
      inventory.known(vaultId, batch).forEach(location -> known.put(location.key(), location));
      for (String key : batch) {
        change(known.get(key), deleted.get(key), absence.deleted() != null, startedAt)
            .ifPresent(changes::add);
      }
      store(vault, vaultId, changes, startedAt, origin);
      gone += (int) changes.stream().filter(RecordAbsence::wasThere).count();
    }
    return gone;
  }

  private Optional<LocationChange> change(
      KnownLocation known, DeletedCertificate deleted, boolean asked, Instant startedAt) {
    if (known == null) {
      return Optional.of(
          new LocationChange.FoundDeleted(
              ids.get(), deleted.certificate().unread(), deleted.deletion()));
    }
    if (known.observedAt().isAfter(startedAt)) {
      return Optional.empty();
    }
    if (deleted != null) {
      return known.state() == LocationState.DELETED && deleted.deletion().equals(known.deletion())
          ? Optional.empty()
          : Optional.of(new LocationChange.Gone(known, ChangeKind.DELETED, deleted.deletion()));
    }
    if (known.present()) {
      return Optional.of(new LocationChange.Gone(known, ChangeKind.VANISHED, null));
    }
    return known.state() == LocationState.DELETED && asked
        ? Optional.of(new LocationChange.Gone(known, ChangeKind.PURGED, null))
        : Optional.empty();
  }

  private void store(
      InventoryVault vault, UUID vaultId, List<LocationChange> changes, Instant at, Origin origin) {
    inventory.store(
        vaultId, changes.stream().map(change -> new DatedChange(change, at)).toList(), origin);
    outbox.addAll(
        changes.stream()
            .map(change -> DriftEvent.of(vault, change, null))
            .flatMap(Optional::stream)
            .toList());
  }

  private static boolean wasThere(LocationChange change) {
    return change instanceof LocationChange.Gone gone && gone.known().present();
  }
}
