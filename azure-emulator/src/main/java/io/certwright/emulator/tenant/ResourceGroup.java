package io.certwright.emulator.tenant;

import io.certwright.emulator.tenant.vault.Vault;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A resource group with its vaults, in the order of their names; they come and go. */
public final class ResourceGroup {

  private final String subscriptionId;
  private final String name;
  private final String location;
  private final Map<String, String> tags;
  private final ConcurrentNavigableMap<String, Vault> vaultsByName = new ConcurrentSkipListMap<>();

  public ResourceGroup(
      String subscriptionId,
      String name,
      String location,
      Map<String, String> tags,
      List<Vault> vaults) {
    this.subscriptionId = subscriptionId;
    this.name = name;
    this.location = location;
    this.tags = Map.copyOf(tags);
    vaults.forEach(this::add);
  }

  public String subscriptionId() {
    return subscriptionId;
  }

  public String name() {
    return name;
  }

  public String location() {
    return location;
  }

  public Map<String, String> tags() {
    return tags;
  }

  public Collection<Vault> vaults() {
    return Collections.unmodifiableCollection(vaultsByName.values());
  }

  public Optional<Vault> vault(String vaultName) {
    return Optional.ofNullable(vaultsByName.get(key(vaultName)));
  }

  public String armId() {
    return "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
  }

  void add(Vault vault) {
    vaultsByName.put(key(vault.name()), vault);
  }

  void remove(Vault vault) {
    vaultsByName.remove(key(vault.name()), vault);
  }

  private static String key(String vaultName) {
    return vaultName.toLowerCase(Locale.ROOT);
  }
}
