package io.certwright.emulator.certificate.store;

import io.certwright.emulator.certificate.DeletedCertificate;
import io.certwright.emulator.certificate.Lifecycle;
import io.certwright.emulator.certificate.StoredCertificate;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.error.StoreErrors;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * The names of a vault and what takes them, moved on to the present whenever one is looked at: that
 * is how time passes here. Names differ only by more than case, and are listed by upper case.
 */
final class Slots {

  private final TreeMap<String, Slot> byName = new TreeMap<>();
  private final SeededSlots seeded;
  private final Lifecycle lifecycle;

  Slots(SeededCertificates seeded, Lifecycle lifecycle) {
    this.seeded = new SeededSlots(seeded);
    this.lifecycle = lifecycle;
  }

  void put(String name, Slot slot) {
    String key = key(name);
    byName.put(key, slot);
    seeded.leave(key);
  }

  /** What takes the name; null when it is free. */
  Slot at(String name, Instant now) {
    return settle(key(name), now);
  }

  /** The visible live certificate of the name; null when there is none. */
  StoredCertificate find(String name, Instant now) {
    return at(name, now) instanceof Slot.Live live && !live.visibleFrom().isAfter(now)
        ? live.certificate()
        : null;
  }

  /**
   * @return the certificate that already has the name, or null
   * @throws KeyVaultError 409 when the name is taken by something else
   */
  StoredCertificate requireFree(String name, Instant now) {
    Slot slot = at(name, now);
    if (slot instanceof Slot.Deleted deleted) {
      throw deleted.visibleFrom().isAfter(now)
          ? StoreErrors.beingDeletedAndTaken(name)
          : StoreErrors.deletedButRecoverable(name);
    }
    if (slot instanceof Slot.Purged) {
      throw StoreErrors.beingDeletedAndTaken(name);
    }
    if (slot instanceof Slot.Live live && live.visibleFrom().isAfter(now)) {
      throw StoreErrors.beingRecovered(name);
    }
    return find(name, now);
  }

  Page<StoredCertificate> live(String from, int most, boolean withDrafts, Instant now) {
    return page(
        from,
        most,
        this::ceilingKey,
        key -> Optional.ofNullable(find(key, now)).filter(found -> withDrafts || !found.isDraft()));
  }

  /** Of the seeded certificates none is deleted before it has left its place among them. */
  Page<DeletedCertificate> deleted(String from, int most, boolean withDrafts, Instant now) {
    return page(
        from,
        most,
        byName::ceilingKey,
        key -> deleted(key, now).filter(found -> withDrafts || !found.certificate().isDraft()));
  }

  /** All that takes a name, but for what is already purged. */
  List<Slot> all(Instant now) {
    List<Slot> all = new ArrayList<>();
    for (String key = ceilingKey(""); key != null; key = ceilingKey(key + Character.MIN_VALUE)) {
      Slot slot = settle(key, now);
      if (slot != null && !(slot instanceof Slot.Purged)) {
        all.add(slot);
      }
    }
    return all;
  }

  Counts counts(Instant now) {
    int certificates = seeded.certificates();
    int versions = seeded.versions();
    int pending = 0;
    int deleted = 0;
    for (String key : List.copyOf(byName.keySet())) {
      Slot slot = settle(key, now);
      if (slot instanceof Slot.Deleted) {
        deleted++;
      } else if (slot instanceof Slot.Live live) {
        certificates += live.certificate().isDraft() ? 0 : 1;
        versions += live.certificate().versions().size();
        pending += live.certificate().isPendingInProgress() ? 1 : 0;
      }
    }
    return new Counts(certificates, versions, pending, deleted);
  }

  /** The deleted certificate of the name, once it is visible as such. */
  Optional<DeletedCertificate> deleted(String name, Instant now) {
    return at(name, now) instanceof Slot.Deleted deleted && !deleted.visibleFrom().isAfter(now)
        ? Optional.of(deleted.certificate())
        : Optional.empty();
  }

  private static <T> Page<T> page(
      String from, int most, UnaryOperator<String> ceilingKey, Function<String, Optional<T>> look) {
    List<T> items = new ArrayList<>();
    String key = ceilingKey.apply(key(from));
    while (key != null) {
      Optional<T> item = look.apply(key);
      if (item.isPresent() && items.size() == most) {
        return new Page<>(items, Optional.of(key));
      }
      item.ifPresent(items::add);
      key = ceilingKey.apply(key + Character.MIN_VALUE);
    }
    return new Page<>(items, Optional.empty());
  }

  private String ceilingKey(String key) {
    String changed = byName.ceilingKey(key);
    String unchanged = seeded.ceilingKey(key);
    if (changed == null || unchanged == null) {
      return changed == null ? unchanged : changed;
    }
    return changed.compareTo(unchanged) < 0 ? changed : unchanged;
  }

  private Slot settle(String key, Instant now) {
    Slot slot = slot(key);
    if (slot instanceof Slot.Live live) {
      StoredCertificate settled = lifecycle.settle(live.certificate(), now);
      if (settled != live.certificate()) {
        slot = new Slot.Live(settled, live.visibleFrom());
        put(key, slot);
      }
    } else if (isOver(slot, now)) {
      byName.remove(key);
      slot = null;
    }
    return slot;
  }

  private Slot slot(String key) {
    Slot changed = byName.get(key);
    StoredCertificate unchanged = changed == null ? seeded.at(key) : null;
    return unchanged == null ? changed : new Slot.Live(unchanged, Instant.MIN);
  }

  private static boolean isOver(Slot slot, Instant now) {
    if (slot instanceof Slot.Deleted deleted) {
      return !deleted.certificate().scheduledPurgeAt().isAfter(now);
    }
    return slot instanceof Slot.Purged purged && !purged.freeFrom().isAfter(now);
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
