package io.certwright.discovery.run;

import io.certwright.discovery.scope.Scope;
import io.certwright.platform.accounts.KnownAccount;
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
 * Finds the vaults of a scope, by as few requests to Azure Resource Manager as the scope allows.
 */
public final class ListVaults {

  private final VaultsOfAccount azure;

  public ListVaults(VaultsOfAccount azure) {
    this.azure = azure;
  }

  /**
   * One subscription that cannot be listed does not hide the vaults of the others: it becomes the
   * plan's problem. Nor does a named vault that cannot be looked up: it is planned as unreadable.
   *
   * @param tolerant also when the reason may pass; else that is thrown, so that all is asked again
   * @throws Failure when Azure could not be asked for a passing reason, or shows no subscriptions
   */
  public Plan list(KnownAccount account, Scope scope, boolean tolerant) {
    ResourceManager manager = azure.of(account);
    return scope.include().vaults().isEmpty()
        ? listed(manager, scope, tolerant)
        : named(manager, scope, tolerant);
  }

  private static Plan named(ResourceManager manager, Scope scope, boolean tolerant) {
    Map<String, PlannedScan> scans = new LinkedHashMap<>();
    for (VaultId id : scope.include().vaults()) {
      lookUp(manager, scope, id, tolerant).ifPresent(scan -> scans.putIfAbsent(id.key(), scan));
    }
    return new Plan(List.copyOf(scans.values()), null);
  }

  /** Empty for a vault that the scope does not cover. */
  private static Optional<PlannedScan> lookUp(
      ResourceManager manager, Scope scope, VaultId id, boolean tolerant) {
    try {
      var vault = manager.vault(id);
      return vault.isEmpty()
          ? Optional.of(PlannedScan.hidden(id, notFound(id)))
          : vault.filter(scope::covers).map(PlannedScan::of);
    } catch (Failure failure) {
      return Optional.of(PlannedScan.hidden(id, obstacle(failure, tolerant)));
    }
  }

  private static Obstacle obstacle(Failure failure, boolean tolerant) {
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

  private static Plan listed(ResourceManager manager, Scope scope, boolean tolerant) {
    List<PlannedScan> scans = new ArrayList<>();
    Obstacle problem = null;
    for (UUID subscription : subscriptions(manager, scope)) {
      Obstacle obstacle = addVaults(manager, scope, subscription, scans, tolerant);
      problem = problem == null ? obstacle : problem;
    }
    return new Plan(List.copyOf(scans), problem);
  }

  private static List<UUID> subscriptions(ResourceManager manager, Scope scope) {
    List<UUID> named = scope.include().subscriptions();
    List<UUID> all =
        named.isEmpty()
            ? manager.subscriptions().stream().map(Subscription::id).toList()
            : named.stream().distinct().toList();
    return all.stream().filter(id -> !scope.exclude().subscriptions().contains(id)).toList();
  }

  private static @Nullable Obstacle addVaults(
      ResourceManager manager,
      Scope scope,
      UUID subscription,
      List<PlannedScan> scans,
      boolean tolerant) {
    try {
      manager.vaults(subscription).stream()
          .filter(scope::covers)
          .map(PlannedScan::of)
          .forEach(scans::add);
      return null;
    } catch (Failure failure) {
      return obstacle(failure, tolerant);
    }
  }
}
