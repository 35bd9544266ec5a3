package io.certwright.emulator.throttle;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The budgets of one subscription in one region and of its vaults there. Threads may share it. */
final class Region {

  private final ThrottleOptions options;
  private final Map<TransactionKind, Budget> subscription = new EnumMap<>(TransactionKind.class);
  private final Map<String, Map<TransactionKind, Budget>> vaults = new TreeMap<>();
  private final Map<String, Background> backgrounds = new TreeMap<>();

  Region(ThrottleOptions options) {
    this.options = options;
  }

  /**
   * Why a call does not pass.
   *
   * @param reason as the service gives it at the end of its message; that of a subscription is by
   *     analogy with that of a vault
   */
  record Refusal(String reason, Duration untilRoom) {}

  synchronized Optional<Refusal> spend(String vault, Charge charge, long now) {
    settle(now);
    Budget ofVault = ofVault(vault, charge.kind());
    Budget ofSubscription = ofSubscription(charge.kind());
    boolean vaultHasRoom = ofVault.hasRoom(now, charge.cost());
    if (vaultHasRoom && ofSubscription.hasRoom(now, charge.cost())) {
      ofVault.spend(now, charge.cost());
      ofSubscription.spend(now, charge.cost());
      return Optional.empty();
    }
    Refusal refusal =
        vaultHasRoom
            ? refusal("SubscriptionRequestTypeLimitReached", ofSubscription, charge, now)
            : refusal("VaultRequestTypeLimitReached", ofVault, charge, now);
    long cost = options.refusalsCount() ? charge.cost() : 0;
    ofVault.refuse(now, cost);
    ofSubscription.refuse(now, cost);
    return Optional.of(refusal);
  }

  /**
   * @param share 0 ends it
   */
  synchronized void setBackground(String vault, double share, long now) {
    backgrounds.remove(vault);
    if (share > 0) {
      Budget ofVault = ofVault(vault, TransactionKind.OTHER);
      Budget ofSubscription = ofSubscription(TransactionKind.OTHER);
      backgrounds.put(vault, new Background(share, ofVault, ofSubscription, now));
    }
  }

  synchronized void eachBackground(long now, BiConsumer<String, Background> look) {
    settle(now);
    backgrounds.forEach(look);
  }

  synchronized void eachVault(long now, BiConsumer<String, Map<TransactionKind, Budget>> look) {
    settle(now);
    vaults.forEach(look);
  }

  synchronized void subscription(Consumer<Map<TransactionKind, Budget>> look) {
    look.accept(subscription);
  }

  private void settle(long now) {
    backgrounds.values().forEach(background -> background.settle(now));
  }

  private static Refusal refusal(String reason, Budget budget, Charge charge, long now) {
    return new Refusal(reason, budget.untilRoom(now, charge.cost()));
  }

  private Budget ofVault(String vault, TransactionKind kind) {
    return vaults
        .computeIfAbsent(vault, name -> new EnumMap<>(TransactionKind.class))
        .computeIfAbsent(kind, one -> options.budget(one.vaultLimit()));
  }

  private Budget ofSubscription(TransactionKind kind) {
    return subscription.computeIfAbsent(
        kind, one -> options.budget(one.vaultLimit() * TransactionKind.SUBSCRIPTION_FACTOR));
  }
}
