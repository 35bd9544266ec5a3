package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An inventory in memory. */
public final class InMemoryInventory implements Inventory {

  private final Map<String, UUID> vaults = new HashMap<>();
  private final Map<UUID, Map<UUID, KnownLocation>> locations = new HashMap<>();
  private final List<HistoryEntry> history = new ArrayList<>();

  @Override
  public UUID lock(InventoryVault vault) {
    return vaults.computeIfAbsent(vault.accountId() + vault.id().key(), key -> UUID.randomUUID());
  }

  @Override
  public List<KnownLocation> known(UUID vaultId) {
    return List.copyOf(inVault(vaultId).values());
  }

  @Override
  public List<KnownLocation> known(UUID vaultId, String certificateName) {
    return known(vaultId).stream()
        .filter(location -> location.name().equalsIgnoreCase(certificateName))
        .toList();
  }

  @Override
  public void store(UUID vaultId, List<DatedChange> changes, Origin origin) {
    for (DatedChange change : changes) {
      inVault(vaultId).compute(change.change().locationId(), (id, before) -> after(before, change));
      HistoryEntry.of(change).ifPresent(history::add);
    }
  }

  @Override
  public void seenWhole(UUID vaultId, Instant at) {
    inVault(vaultId);
  }

  List<HistoryEntry> history() {
    return history;
  }

  private Map<UUID, KnownLocation> inVault(UUID vaultId) {
    return locations.computeIfAbsent(vaultId, id -> new HashMap<>());
  }

  private static KnownLocation after(KnownLocation before, DatedChange change) {
    Optional<SeenCertificate> seen = change.change().seen();
    if (seen.isEmpty()) {
      return new KnownLocation(
          before.id(),
          before.name(),
          false,
          before.version(),
          before.sha256(),
          before.azure(),
          change.observedAt());
    }
    SeenCertificate now = seen.get();
    boolean sameVersion = before != null && before.version().equals(now.version());
    return new KnownLocation(
        change.change().locationId(),
        now.name(),
        true,
        now.version(),
        now.sha256(),
        before == null ? now.azure() : merged(before.azure(), now.azure(), sameVersion),
        before == null ? change.observedAt() : later(before.observedAt(), change.observedAt()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static AzureFacts merged(AzureFacts before, AzureFacts now, boolean sameVersion) {
    return new AzureFacts(
        now.enabled(),
        now.exportable() == null ? before.exportable() : now.exportable(),
        now.contentType() == null ? before.contentType() : now.contentType(),
        now.policyIssuer() == null ? before.policyIssuer() : now.policyIssuer(),
        now.keyReuse() == null ? before.keyReuse() : now.keyReuse(),
        now.tags(),
        now.notBefore() == null && sameVersion ? before.notBefore() : now.notBefore(),
        now.expiresOn() == null && sameVersion ? before.expiresOn() : now.expiresOn(),
        now.createdAt(),
        now.updatedAt());
  }
}
