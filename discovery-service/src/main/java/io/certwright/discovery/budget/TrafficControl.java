package io.certwright.discovery.budget;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps us within our share of Azure's limits, whatever the number of replicas and runs: a budget
 * for each vault, and one for all vaults of a subscription in a region.
 */
public final class TrafficControl {

  private final Budgets budgets;
  private final Limits limits;
  private final Pauses pauses;
  private final LongSupplier nanos;
  private final Map<String, Gate> gates = new LatelyUsed();

  /**
   * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
   */
  public TrafficControl(Budgets budgets, Limits limits, Pauses pauses, LongSupplier nanos) {
    this.budgets = budgets;
    this.limits = limits;
    this.pauses = pauses;
    this.nanos = nanos;
  }

  /** A gate that is left out is built anew: the budget itself is not in it. */
  private static final class LatelyUsed extends LinkedHashMap<String, Gate> {

    private static final long serialVersionUID = 1;
    private static final int MOST = 10_000;

    private LatelyUsed() {
      super(16, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Gate> eldest) {
      return size() > MOST;
    }
  }

  /**
   * @param host of the vault, such as {@code demo.vault.azure.net}
   * @param location as ARM writes it; null when it is not known
   */
  public VaultTraffic to(String host, UUID subscription, @Nullable String location) {
    String region = subscription + "/" + (location == null ? "" : location);
    return new VaultTraffic(
        "Key Vault " + host,
        gate("vault " + host.toLowerCase(Locale.ROOT), limits.vault()),
        gate("region " + region.toLowerCase(Locale.ROOT), limits.region()),
        pauses);
  }

  private Gate gate(String key, int limit) {
    synchronized (gates) {
      return gates.computeIfAbsent(
          key,
          unknown ->
              new Gate(
                  unknown, limit, budgets, nanos, () -> ThreadLocalRandom.current().nextDouble()));
    }
  }
}
