package io.certwright.emulator.tenant;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All that the emulator stands for, with the look-ups that requests need. */
public final class Tenants {

  private final List<Tenant> all;
  private final Map<String, Vault> vaultsByHost = new HashMap<>();

  public Tenants(List<Tenant> all) {
    this.all = List.copyOf(all);
    all.stream().flatMap(Tenant::vaults).forEach(vault -> vaultsByHost.put(vault.host(), vault));
  }

  public List<Tenant> all() {
    return all;
  }

  /** Looks a tenant up by its id or its domain. */
  public Optional<Tenant> find(String idOrDomain) {
    return all.stream()
        .filter(
            tenant ->
                tenant.id().equalsIgnoreCase(idOrDomain)
                    || tenant.domain().equalsIgnoreCase(idOrDomain))
        .findFirst();
  }

  public Optional<Vault> vaultAt(String host) {
    return Optional.ofNullable(vaultsByHost.get(host.toLowerCase(Locale.ROOT)));
  }

  /**
   * Looks a vault up by its name alone, which is unique in a cloud.
   *
   * @throws IllegalArgumentException when there is no such vault
   */
  public Vault vault(String name) {
    return all.stream()
        .flatMap(Tenant::vaults)
        .filter(vault -> vault.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No vault is called " + name));
  }
}
