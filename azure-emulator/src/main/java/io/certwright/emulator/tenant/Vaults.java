package io.certwright.emulator.tenant;

import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every vault by its host name, as DNS has them, and every deleted one that still holds its name. A
 * name is taken once in a cloud, whoever's it is.
 */
public final class Vaults {

  private final Map<String, Vault> byHost = new ConcurrentHashMap<>();
  private final Map<String, DeletedVault> deletedByHost = new ConcurrentHashMap<>();

  /** The vault that the host name leads to. */
  public Optional<Vault> at(String host) {
    return Optional.ofNullable(byHost.get(host.toLowerCase(Locale.ROOT)));
  }

  public Optional<Vault> named(AzureCloud cloud, String name) {
    return at(name + "." + cloud.vaultSuffix());
  }

  public Optional<DeletedVault> deleted(AzureCloud cloud, String name, Instant now) {
    String host = (name + "." + cloud.vaultSuffix()).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(deletedByHost.get(host))
        .filter(deleted -> deleted.scheduledPurgeAt().isAfter(now));
  }

  /** The deleted vaults of a subscription, in the order of their names. */
  public List<DeletedVault> deletedOf(String subscriptionId, Instant now) {
    return deletedByHost.values().stream()
        .filter(deleted -> deleted.group().subscriptionId().equalsIgnoreCase(subscriptionId))
        .filter(deleted -> deleted.scheduledPurgeAt().isAfter(now))
        .sorted(Comparator.comparing(deleted -> deleted.vault().host()))
        .toList();
  }

  public synchronized void create(ResourceGroup group, Vault vault) {
    deletedByHost.remove(vault.host());
    group.add(vault);
    byHost.put(vault.host(), vault);
  }

  public synchronized void delete(ResourceGroup group, Vault vault, Instant now) {
    byHost.remove(vault.host());
    group.remove(vault);
    add(new DeletedVault(vault, group, now));
  }

  /** A vault that was deleted before the emulator started. */
  public void add(DeletedVault deleted) {
    deletedByHost.put(deleted.vault().host(), deleted);
  }

  /** Brings the vault back to its group with all that was in it. */
  public synchronized void recover(DeletedVault deleted) {
    create(deleted.group(), deleted.vault());
  }

  /** For ever, and the name is free. */
  public synchronized void purge(DeletedVault deleted) {
    deletedByHost.remove(deleted.vault().host(), deleted);
  }

  void addAll(Stream<Vault> vaults) {
    vaults.forEach(vault -> byHost.put(vault.host(), vault));
  }
}
