package io.certwright.emulator.tenant;

import io.certwright.emulator.tenant.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that the emulator stands for, with the look-ups that requests need. */
public final class Tenants {

  private final List<Tenant> all;
  private final Map<String, Tenant> byIdOrDomain = new HashMap<>();
  private final Map<String, Owned> subscriptionsById = new HashMap<>();
  private final Vaults vaults = new Vaults();

  /** A subscription with the tenant that it trusts. */
  public record Owned(Tenant tenant, Subscription subscription) {}

  public Tenants(List<Tenant> all) {
    this.all = List.copyOf(all);
    for (Tenant tenant : all) {
      byIdOrDomain.put(key(tenant.domain()), tenant);
      byIdOrDomain.put(key(tenant.id()), tenant);
      for (Subscription subscription : tenant.subscriptions()) {
        subscriptionsById.put(key(subscription.id()), new Owned(tenant, subscription));
      }
      vaults.addAll(tenant.vaults());
    }
  }

  public List<Tenant> all() {
    return all;
  }

  /** Looks a tenant up by its id or its domain. */
  public Optional<Tenant> find(String idOrDomain) {
    return Optional.ofNullable(byIdOrDomain.get(key(idOrDomain)));
  }

  public Optional<Owned> subscription(String id) {
    return Optional.ofNullable(subscriptionsById.get(key(id)));
  }

  public Vaults vaults() {
    return vaults;
  }

  public Optional<Vault> vaultAt(String host) {
    return vaults.at(host);
  }

  /**
   * Looks a vault up by its name alone, which is unique in a cloud.
   *
   * @throws IllegalArgumentException when there is no such vault
   */
  public Vault vault(String name) {
    return all.stream()
        .flatMap(tenant -> vaults.named(tenant.cloud(), name).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No vault is called " + name));
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
