package io.certwright.emulator.plain;

import io.certwright.emulator.certificate.Changes;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.store.Page;
import io.certwright.emulator.certificate.store.Retention;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** The keys, or the secrets, of a vault that belong to no certificate. Threads may share it. */
public final class ObjectStore<C> {

  private final ObjectKind kind;
  private final Clock clock;
  private final Delays delays;
  private final Retention retention;
  private final TreeMap<String, ObjectSlot<C>> byName = new TreeMap<>();

  public ObjectStore(ObjectKind kind, Clock clock, Delays delays, Retention retention) {
    this.kind = kind;
    this.clock = clock;
    this.delays = delays;
    this.retention = retention;
  }

  /** What takes the names, in the order of their upper case; not what is already purged. */
  public synchronized List<ObjectSlot<C>> slots() {
    return List.copyOf(byName.keySet()).stream()
        .map(this::slot)
        .filter(slot -> slot != null && !(slot instanceof ObjectSlot.Purged<C>))
        .toList();
  }

  /** Lets a name be taken as it was in another store, whatever took it before. */
  public synchronized void put(String name, ObjectSlot<C> slot) {
    byName.put(key(name), slot);
  }

  public synchronized Optional<StoredObject<C>> find(String name) {
    return slot(name) instanceof ObjectSlot.Live<C> live && !live.visibleFrom().isAfter(now())
        ? Optional.of(live.object())
        : Optional.empty();
  }

  /** Whether anything has the name, be it deleted. */
  public synchronized boolean takes(String name) {
    return slot(name) != null;
  }

  public synchronized StoredObject<C> get(String name) {
    return find(name).orElseThrow(() -> kind.notFound(name));
  }

  /**
   * @throws KeyVaultError 404 when there is none
   */
  public ObjectVersion<C> version(StoredObject<C> object, String version) {
    return object.version(version).orElseThrow(() -> kind.notFound(object.name() + "/" + version));
  }

  /**
   * @throws KeyVaultError 409 when the name is not free for a new version
   */
  public synchronized StoredObject<C> add(String name, ObjectVersion<C> version) {
    ObjectSlot<C> slot = slot(name);
    if (slot instanceof ObjectSlot.Deleted<C> deleted) {
      throw deleted.visibleFrom().isAfter(now())
          ? kind.beingDeletedAndTaken(name)
          : kind.deletedButRecoverable(name);
    }
    if (slot instanceof ObjectSlot.Purged<C>) {
      throw kind.beingDeletedAndTaken(name);
    }
    if (slot instanceof ObjectSlot.Live<C> live) {
      if (live.visibleFrom().isAfter(now())) {
        throw kind.beingRecovered(name);
      }
      return store(live.object().plus(version));
    }
    return store(new StoredObject<>(name, List.of(version)));
  }

  public synchronized StoredObject<C> update(String name, String version, Changes changes) {
    StoredObject<C> object = get(name);
    ObjectVersion<C> target = version == null ? object.latest() : version(object, version);
    return store(object.replacing(target.changed(changes, now())));
  }

  public synchronized Page<StoredObject<C>> list(String from, int most) {
    return page(from, most, this::find);
  }

  public synchronized DeletedObject<C> delete(String name) {
    StoredObject<C> object = get(name);
    Instant deletedAt = Instant.ofEpochSecond(now().getEpochSecond());
    DeletedObject<C> deleted =
        new DeletedObject<>(object, deletedAt, deletedAt.plus(retention.period()));
    byName.put(key(name), new ObjectSlot.Deleted<>(deleted, now().plus(delays.delete())));
    return deleted;
  }

  public synchronized DeletedObject<C> getDeleted(String name) {
    return findDeleted(name).orElseThrow(() -> kind.deletedNotFound(name));
  }

  public synchronized Page<DeletedObject<C>> listDeleted(String from, int most) {
    return page(from, most, this::findDeleted);
  }

  public synchronized StoredObject<C> recover(String name) {
    StoredObject<C> object = settledDeleted(name).object();
    byName.put(key(name), new ObjectSlot.Live<>(object, now().plus(delays.recover())));
    return object;
  }

  public synchronized void purge(String name) {
    settledDeleted(name);
    retention.requirePurgeable();
    byName.put(key(name), new ObjectSlot.Purged<>(now().plus(delays.purge())));
  }

  private DeletedObject<C> settledDeleted(String name) {
    if (!(slot(name) instanceof ObjectSlot.Deleted<C> deleted)) {
      throw kind.notFound(name);
    }
    if (deleted.visibleFrom().isAfter(now())) {
      throw kind.beingDeleted();
    }
    return deleted.object();
  }

  private Optional<DeletedObject<C>> findDeleted(String name) {
    return slot(name) instanceof ObjectSlot.Deleted<C> deleted
            && !deleted.visibleFrom().isAfter(now())
        ? Optional.of(deleted.object())
        : Optional.empty();
  }

  private <T> Page<T> page(String from, int most, Function<String, Optional<T>> look) {
    List<T> items = new ArrayList<>();
    String key = byName.ceilingKey(key(from));
    while (key != null) {
      Optional<T> item = look.apply(key);
      if (item.isPresent() && items.size() == most) {
        return new Page<>(items, Optional.of(key));
      }
      item.ifPresent(items::add);
      key = byName.higherKey(key);
    }
    return new Page<>(items, Optional.empty());
  }

  private ObjectSlot<C> slot(String name) {
    ObjectSlot<C> slot = byName.get(key(name));
    boolean over =
        slot instanceof ObjectSlot.Deleted<C> deleted
                && !deleted.object().scheduledPurgeAt().isAfter(now())
            || slot instanceof ObjectSlot.Purged<C> purged && !purged.freeFrom().isAfter(now());
    if (over) {
      byName.remove(key(name));
      return null;
    }
    return slot;
  }

  private StoredObject<C> store(StoredObject<C> object) {
    byName.put(key(object.name()), new ObjectSlot.Live<>(object, Instant.MIN));
    return object;
  }

  private Instant now() {
    return clock.instant();
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
