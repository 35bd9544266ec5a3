package io.certwright.emulator.tenant;

import io.certwright.emulator.tenant.vault.Vault;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * All that the emulator stands for, with the look-ups that requests need. It may be exchanged as a
 * whole: whoever looks more than one thing up does so in {@link #during}.
 */
public final class Tenants {

  private final ReadWriteLock exchange = new ReentrantReadWriteLock();
  private volatile State state;

  /** A subscription with the tenant that it trusts. */
  public record Owned(Tenant tenant, Subscription subscription) {}

  private record State(
      List<Tenant> all,
      Map<String, Tenant> byIdOrDomain,
      Map<String, Owned> subscriptionsById,
      Vaults vaults) {

    static State of(List<Tenant> all) {
      State state = new State(List.copyOf(all), new HashMap<>(), new HashMap<>(), new Vaults());
      for (Tenant tenant : all) {
        state.byIdOrDomain.put(key(tenant.domain()), tenant);
        state.byIdOrDomain.put(key(tenant.id()), tenant);
        for (Subscription subscription : tenant.subscriptions()) {
          state.subscriptionsById.put(key(subscription.id()), new Owned(tenant, subscription));
        }
        state.vaults.addAll(tenant.vaults());
      }
      return state;
    }
  }

  public Tenants(List<Tenant> all) {
    this.state = State.of(all);
  }

  /** Does work during which nothing is exchanged. */
  public <T> T during(Supplier<T> work) {
    return with(exchange.readLock(), work);
  }

  /** Does work while no other goes on. */
  public <T> T alone(Supplier<T> work) {
    return with(exchange.writeLock(), work);
  }

  /** Becomes what the other is, once no work is going on; the other is not to be used any more. */
  public void become(Tenants other) {
    State newState = other.state;
    alone(() -> state = newState);
  }

  private static <T> T with(Lock lock, Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }

  public List<Tenant> all() {
    return state.all;
  }

  /** Looks a tenant up by its id or its domain. */
  public Optional<Tenant> find(String idOrDomain) {
    return Optional.ofNullable(state.byIdOrDomain.get(key(idOrDomain)));
  }

  public Optional<Owned> subscription(String id) {
    return Optional.ofNullable(state.subscriptionsById.get(key(id)));
  }

  public Vaults vaults() {
    return state.vaults;
  }

  public Optional<Vault> vaultAt(String host) {
    return state.vaults.at(host);
  }

  /**
   * Looks a vault up by its name alone, which is unique in a cloud.
   *
   * @throws IllegalArgumentException when there is no such vault
   */
  public Vault vault(String name) {
    State now = state;
    return now.all.stream()
        .flatMap(tenant -> now.vaults.named(tenant.cloud(), name).stream())
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No vault is called " + name));
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
