package io.certwright.discovery.inventory;

import io.certwright.discovery.inventory.Inventory.KnownVault;
import io.certwright.discovery.inventory.RecordAbsence.Absence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One scan of one vault, from its first page to what is missing. The list alone decides what is
 * read; of what is unchanged nothing is written. What is read is stored in batches as it comes, so
 * that no more than one batch of certificates is ever held.
 */
public final class Stocktaking {

  /** Certificates that are stored in one transaction. */
  public static final int BATCH = 500;

  private static final Comparator<ListedCertificate> BY_EXPIRY =
      Comparator.comparing(
          listed -> listed.azure().expiresOn(), Comparator.nullsLast(Comparator.naturalOrder()));

  private final InventoryVault vault;
  private final KnownVault known;
  private final Map<String, KnownMark> marks = new HashMap<>();
  private final Instant startedAt;
  private final Origin origin;
  private final Rereads rereads;
  private final RecordSighting sightings;
  private final RecordAbsence absences;
  private final @Nullable RecordVersions versions;
  private final Writing writing;
  private final Set<String> listed = new HashSet<>();
  private final Map<String, ListedCertificate> wanted = new LinkedHashMap<>();
  private final Map<String, ListedCertificate> unreadable = new LinkedHashMap<>();
  private final Set<String> versioned = new LinkedHashSet<>();
  private @Nullable List<DeletedCertificate> deleted;

  /** Does what is to be written in one transaction, together with how far the scan has come. */
  public interface Writing {
    void write(Supplier<Tally> work);
  }

  /**
   * What is looked at again though no list says that it differs.
   *
   * @param certificates each of them once in a while, for what lists do not tell: policies
   * @param deleted the list of deleted certificates, though nothing is missing
   */
  public record Rereads(Rotation certificates, Rotation deleted) {}

  Stocktaking(
      InventoryVault vault,
      KnownVault known,
      List<KnownMark> marks,
      Instant startedAt,
      Origin origin,
      Rereads rereads,
      RecordSighting sightings,
      RecordAbsence absences,
      @Nullable RecordVersions versions,
      Writing writing) {
    this.vault = vault;
    this.known = known;
    this.startedAt = startedAt;
    this.origin = origin;
    this.rereads = rereads;
    this.sightings = sightings;
    this.absences = absences;
    this.versions = versions;
    this.writing = writing;
    marks.forEach(mark -> this.marks.put(mark.key(), mark));
  }

  /** Takes one page of the list. A name that was never finished is none of the inventory. */
  public void page(List<ListedCertificate> page) {
    for (ListedCertificate item : page) {
      if (item.sha1() == null) {
        continue;
      }
      String key = item.key();
      listed.add(key);
      wanted.remove(key);
      unreadable.remove(key);
      KnownMark mark = marks.get(key);
      boolean differs = differs(mark, item);
      if (versions != null && (differs || mark == null || mark.versionsReadAt() == null)) {
        versioned.add(item.name());
      }
      if (differs) {
        (item.azure().enabled() ? wanted : unreadable).put(key, item);
      }
    }
  }

  /**
   * After the last page: what is to be read, nearest expiry first, what was never read before what
   * is read again. What cannot be read is stored by its list entry; when there is much to read, so
   * is what is new, so that its expiry is known long before it is read.
   */
  public List<ListedCertificate> wanted() {
    keep(List.copyOf(unreadable.values()));
    if (wanted.size() > BATCH) {
      keep(wanted.values().stream().filter(item -> !marks.containsKey(item.key())).toList());
    }
    return wanted.values().stream()
        .sorted(Comparator.comparing(this::isReread).thenComparing(BY_EXPIRY))
        .toList();
  }

  /** Takes certificates that were read, at most a batch of them. */
  public void take(List<SeenCertificate> read) {
    if (!read.isEmpty()) {
      writing.write(() -> sightings.record(vault, new Sighting(read, startedAt), origin));
    }
  }

  /** Takes what could not be read, after all: its list entry is stored. */
  public void keep(List<ListedCertificate> items) {
    for (int from = 0; from < items.size(); from += BATCH) {
      take(
          items.subList(from, Math.min(from + BATCH, items.size())).stream()
              .map(ListedCertificate::unread)
              .toList());
    }
  }

  /** The names whose versions are to be listed, after all was read; none when only the current. */
  public List<String> versioned() {
    return List.copyOf(versioned);
  }

  /** Of the versions that were listed of some names, those that are to be read. */
  public List<ListedCertificate> wantedVersions(List<ListedCertificate> all) {
    return versions == null ? List.of() : versions.wanted(vault, all);
  }

  /**
   * Takes the versions of some names.
   *
   * @param names of all whose versions were listed, at most a batch of them
   */
  public void takeVersions(List<String> names, List<SeenCertificate> seen) {
    writing.write(
        () -> {
          List<String> keys = names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
          Objects.requireNonNull(versions).record(vault, keys, seen, startedAt, origin);
          return Tally.NOTHING;
        });
  }

  /** Whether the list of deleted certificates is worth its requests now. */
  public boolean wantsDeleted() {
    Instant last = known.deletedListedAt() == null ? known.seenWholeAt() : known.deletedListedAt();
    return last != null && rereads.deleted().isDue(known.id(), last, startedAt)
        || marks.values().stream().anyMatch(this::isAbsent)
        || marks.values().stream().anyMatch(this::isPurgeDue);
  }

  /** Takes the whole list of deleted certificates. */
  public void deleted(List<DeletedCertificate> all) {
    deleted = List.copyOf(all);
  }

  /**
   * After all was read, in the transaction that ends the scan: what is missing is gone.
   *
   * @return all that was seen, and what is gone
   */
  public Tally finish() {
    Set<String> missing =
        marks.values().stream()
            .filter(mark -> mark.state() != LocationState.GONE && !listed.contains(mark.key()))
            .map(KnownMark::key)
            .collect(Collectors.toSet());
    Absence absence = new Absence(missing, deleted == null ? null : undeleted(deleted));
    int gone = absences.record(vault, absence, startedAt, origin);
    return new Tally(listed.size(), 0, 0, gone, 0);
  }

  /** One that was recovered between the two lists is there. */
  private List<DeletedCertificate> undeleted(List<DeletedCertificate> all) {
    List<DeletedCertificate> left = new ArrayList<>(all);
    left.removeIf(one -> listed.contains(one.key()));
    return left;
  }

  private boolean differs(@Nullable KnownMark mark, ListedCertificate item) {
    return mark == null
        || mark.state() != LocationState.PRESENT
        || !item.digest().equals(mark.listDigest())
        || item.azure().enabled()
            && (mark.readAt() == null
                || rereads.certificates().isDue(mark.id(), mark.readAt(), startedAt));
  }

  private boolean isReread(ListedCertificate item) {
    KnownMark mark = marks.get(item.key());
    return mark != null && item.digest().equals(mark.listDigest());
  }

  private boolean isAbsent(KnownMark mark) {
    return mark.state() == LocationState.PRESENT && !listed.contains(mark.key());
  }

  private boolean isPurgeDue(KnownMark mark) {
    return mark.state() == LocationState.DELETED
        && mark.purgeAt() != null
        && mark.purgeAt().isBefore(startedAt)
        && !listed.contains(mark.key());
  }
}
