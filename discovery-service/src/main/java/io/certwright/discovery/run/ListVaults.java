package io.certwright.discovery.run;

import io.certwright.discovery.task.Scope;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * plan's problem.
   *
   * @throws Failure when Azure could not be asked for a passing reason, or shows no subscriptions
   */
  public Plan list(KnownAccount account, Scope scope) {
    ResourceManager manager = azure.of(account);
    return scope.include().vaults().isEmpty() ? listed(manager, scope) : named(manager, scope);
  }

  private static Plan named(ResourceManager manager, Scope scope) {
    Map<String, PlannedScan> scans = new LinkedHashMap<>();
    for (VaultId id : scope.include().vaults()) {
      var vault = manager.vault(id);
      if (vault.isEmpty()) {
        scans.putIfAbsent(id.key(), new PlannedScan(id, null, notFound(id)));
      } else if (scope.covers(id, vault.get().tags())) {
        scans.putIfAbsent(id.key(), new PlannedScan(id, vault.get().address().toString(), null));
      }
    }
    return new Plan(List.copyOf(scans.values()), null);
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

  private static Plan listed(ResourceManager manager, Scope scope) {
    List<PlannedScan> scans = new ArrayList<>();
    Obstacle problem = null;
    for (UUID subscription : subscriptions(manager, scope)) {
      Obstacle obstacle = addVaults(manager, scope, subscription, scans);
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
      ResourceManager manager, Scope scope, UUID subscription, List<PlannedScan> scans) {
    try {
      manager.vaults(subscription).stream()
          .filter(vault -> scope.covers(vault.id(), vault.tags()))
          .map(vault -> new PlannedScan(vault.id(), vault.address().toString(), null))
          .forEach(scans::add);
      return null;
    } catch (Failure failure) {
      if (failure.code().kind() == FailureKind.UNAVAILABLE) {
        throw failure;
      }
      return Obstacle.of(failure);
    }
  }
}
