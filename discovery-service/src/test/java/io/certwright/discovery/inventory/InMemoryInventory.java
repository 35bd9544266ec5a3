package io.certwright.discovery.inventory;

import io.certwright.discovery.inventory.LocationChange.Confirmed;
import io.certwright.discovery.inventory.LocationChange.FoundDeleted;
import io.certwright.discovery.inventory.LocationChange.Gone;
import io.certwright.discovery.inventory.LocationChange.Listed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An inventory in memory. */
public final class InMemoryInventory implements Inventory {

  private record Row(KnownLocation location, String listDigest, Instant readAt) {}

  private final Map<String, KnownVault> vaults = new HashMap<>();
  private final Map<UUID, Map<UUID, Row>> rows = new HashMap<>();
  private final List<HistoryEntry> history = new ArrayList<>();
  private final Map<HistoryEntry, UUID> enrollments = new HashMap<>();

  @Override
  public KnownVault lock(InventoryVault vault) {
    return vaults.computeIfAbsent(
        vault.accountId() + vault.id().key(), key -> new KnownVault(UUID.randomUUID(), null, null));
  }

  @Override
  public List<KnownMark> marks(UUID vaultId) {
    return inVault(vaultId).values().stream().map(InMemoryInventory::mark).toList();
  }

  @Override
  public List<KnownLocation> known(UUID vaultId, Collection<String> keys) {
    return inVault(vaultId).values().stream()
        .map(Row::location)
        .filter(location -> keys.contains(location.key()))
        .toList();
  }

  @Override
  public void store(UUID vaultId, List<DatedChange> changes, Origin origin) {
    for (DatedChange change : changes) {
      inVault(vaultId).compute(change.change().locationId(), (id, before) -> after(before, change));
      HistoryEntry.of(change)
          .ifPresent(
              entry -> {
                history.add(entry);
                enrollments.put(entry, origin.enrollmentId());
              });
    }
  }

  @Override
  public Optional<KnownLocation> attribute(
      UUID vaultId, String certificateName, String version, UUID enrollmentId) {
    Optional<KnownLocation> known =
        known(vaultId, List.of(certificateName.toLowerCase())).stream()
            .filter(location -> location.present() && version.equals(location.version()))
            .findFirst();
    List<HistoryEntry> told =
        history.stream()
            .filter(entry -> version.equals(entry.version()))
            .filter(entry -> known.map(KnownLocation::id).equals(Optional.of(entry.locationId())))
            .filter(entry -> enrollments.get(entry) == null)
            .toList();
    told.forEach(entry -> enrollments.put(entry, enrollmentId));
    return told.isEmpty() ? Optional.empty() : known;
  }

  @Override
  public void deletedListed(UUID vaultId, Instant at) {
    vaults.replaceAll(
        (key, vault) ->
            vault.id().equals(vaultId) ? new KnownVault(vaultId, vault.seenWholeAt(), at) : vault);
  }

  @Override
  public void seenWhole(UUID vaultId, Instant at) {
    vaults.replaceAll(
        (key, vault) ->
            vault.id().equals(vaultId)
                ? new KnownVault(vaultId, later(vault.seenWholeAt(), at), vault.deletedListedAt())
                : vault);
  }

  List<HistoryEntry> history() {
    return history;
  }

  private Map<UUID, Row> inVault(UUID vaultId) {
    return rows.computeIfAbsent(vaultId, id -> new HashMap<>());
  }

  private static KnownMark mark(Row row) {
    KnownLocation location = row.location();
    Deletion deletion = location.deletion();
    return new KnownMark(
        location.id(),
        location.key(),
        location.state(),
        row.listDigest(),
        row.readAt(),
        null,
        deletion == null ? null : deletion.purgeAt());
  }

  private static Row after(Row row, DatedChange change) {
    KnownLocation before = row == null ? null : row.location();
    if (change.change() instanceof Confirmed confirmed) {
      return new Row(before, confirmed.certificate().listDigest(), change.observedAt());
    }
    if (change.change() instanceof Gone gone) {
      return new Row(gone(before, gone, change.observedAt()), null, row.readAt());
    }
    SeenCertificate now = change.change().seen().orElseThrow();
    boolean sameVersion =
        before != null && now.version() != null && now.version().equals(before.version());
    Deletion deletion = change.change() instanceof FoundDeleted found ? found.deletion() : null;
    KnownLocation location =
        new KnownLocation(
            change.change().locationId(),
            now.name(),
            deletion == null ? LocationState.PRESENT : LocationState.DELETED,
            !(change.change() instanceof Listed),
            now.version(),
            now.sha1(),
            now.identity(),
            before == null ? now.azure() : merged(before.azure(), now.azure(), sameVersion),
            deletion,
            before == null ? change.observedAt() : later(before.observedAt(), change.observedAt()));
    boolean read = now.isRead() && now.listDigest() != null;
    return new Row(
        location, now.listDigest(), read ? change.observedAt() : row == null ? null : row.readAt());
  }

  private static KnownLocation gone(KnownLocation before, Gone gone, Instant at) {
    return new KnownLocation(
        before.id(),
        before.name(),
        gone.deletion() == null ? LocationState.GONE : LocationState.DELETED,
        before.announced(),
        before.version(),
        before.sha1(),
        before.identity(),
        before.azure(),
        gone.deletion(),
        at);
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }

  private static AzureFacts merged(AzureFacts before, AzureFacts now, boolean sameVersion) {
    return new AzureFacts(
        now.enabled(),
        merged(before.policy(), now.policy()),
        or(now.recovery(), before.recovery()),
        now.tags(),
        sameVersion ? or(now.notBefore(), before.notBefore()) : now.notBefore(),
        sameVersion ? or(now.expiresOn(), before.expiresOn()) : now.expiresOn(),
        now.createdAt(),
        now.updatedAt());
  }

  private static PolicyFacts merged(PolicyFacts before, PolicyFacts now) {
    return new PolicyFacts(
        or(now.exportable(), before.exportable()),
        or(now.contentType(), before.contentType()),
        or(now.issuer(), before.issuer()),
        or(now.keyReuse(), before.keyReuse()),
        or(now.json(), before.json()),
        or(now.updatedAt(), before.updatedAt()));
  }

  private static <T> T or(T one, T other) {
    return one == null ? other : one;
  }
}
