package io.certwright.discovery.run;

import io.certwright.discovery.scope.Scope;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vaults of a scope by Azure Resource Manager, which answers what is true now.
 *
 * @param tolerant see {@link ListVaults#list}
 */
record ManagedVaults(ResourceManager manager, Scope scope, boolean tolerant) {

  /** Each by itself; one that is not there is planned as unreadable. */
  Plan named() {
    Map<String, PlannedScan> scans = new LinkedHashMap<>();
    for (VaultId id : scope.include().vaults()) {
      named(id).ifPresent(scan -> scans.putIfAbsent(id.key(), scan));
    }
    return new Plan(List.copyOf(scans.values()), null);
  }

  Plan all() {
    return of(subscriptions());
  }

  /** One subscription that cannot be listed becomes the problem of the plan. */
  Plan of(List<UUID> subscriptions) {
    List<PlannedScan> scans = new ArrayList<>();
    Obstacle problem = null;
    for (UUID subscription : subscriptions) {
      Obstacle obstacle = add(subscription, scans);
      problem = problem == null ? obstacle : problem;
    }
    return new Plan(List.copyOf(scans), problem);
  }

  /** Empty for a vault that is not there, or that the scope does not cover. */
  Optional<PlannedScan> lookUp(VaultId id) {
    try {
      return manager.vault(id).filter(scope::covers).map(PlannedScan::of);
    } catch (Failure failure) {
      return Optional.of(PlannedScan.hidden(id, obstacle(failure)));
    }
  }

  private Optional<PlannedScan> named(VaultId id) {
    try {
      var vault = manager.vault(id);
      return vault.isEmpty()
          ? Optional.of(PlannedScan.hidden(id, notFound(id)))
          : vault.filter(scope::covers).map(PlannedScan::of);
    } catch (Failure failure) {
      return Optional.of(PlannedScan.hidden(id, obstacle(failure)));
    }
  }

  private List<UUID> subscriptions() {
    List<UUID> named = scope.include().subscriptions();
    List<UUID> all =
        named.isEmpty()
            ? manager.subscriptions().stream().map(Subscription::id).toList()
            : named.stream().distinct().toList();
    return all.stream().filter(id -> !scope.exclude().subscriptions().contains(id)).toList();
  }

  private @Nullable Obstacle add(UUID subscription, List<PlannedScan> scans) {
    try {
      manager.vaults(subscription).stream()
          .filter(scope::covers)
          .map(PlannedScan::of)
          .forEach(scans::add);
      return null;
    } catch (Failure failure) {
      return obstacle(failure);
    }
  }

  private Obstacle obstacle(Failure failure) {
    Obstacle obstacle = Obstacle.of(failure);
    if (obstacle.passing() && (obstacle.isUncounted() || !tolerant)) {
      throw failure;
    }
    return obstacle;
  }

  private static Obstacle notFound(VaultId id) {
    return new Obstacle(
        "vault-not-found",
        "There is no vault "
            + id.name()
            + " in "
            + id.resourceGroup()
            + ", or the account may not read it.",
        false);
  }
}
