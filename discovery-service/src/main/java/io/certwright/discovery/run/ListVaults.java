package io.certwright.discovery.run;

import io.certwright.discovery.scope.Scope;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Finds the vaults of a scope by as few requests as it allows: Azure Resource Graph answers for a
 * thousand vaults at once, Azure Resource Manager for one subscription. What the graph does not
 * show is never believed to be gone before the manager said so.
 */
public final class ListVaults {

  private static final Logger LOG = Logger.getLogger(ListVaults.class);

  /** With more than that missing, listing by the manager is cheaper and more certain. */
  private static final int MOST_MISSING = 100;

  private final VaultsOfAccount azure;
  private final VaultOutlooks known;

  public ListVaults(VaultsOfAccount azure, VaultOutlooks known) {
    this.azure = azure;
    this.known = known;
  }

  /**
   * One subscription that cannot be listed does not hide the vaults of the others: it becomes the
   * plan's problem. Nor does a named vault that cannot be looked up: it is planned as unreadable.
   *
   * @param tolerant also when the reason may pass; else that is thrown, so that all is asked again
   * @throws Failure when Azure could not be asked for a passing reason, or shows no subscriptions
   */
  public Plan list(KnownAccount account, Scope scope, boolean tolerant) {
    AccountView view = azure.of(account);
    ManagedVaults managed = new ManagedVaults(view.manager(), scope, tolerant);
    Optional<Plan> queried =
        scope.include().vaults().isEmpty() ? queried(account, view, managed) : Optional.empty();
    return queried
        .map(plan -> plan.by(new Listing(Listing.Way.RESOURCE_GRAPH, view.requests())))
        .orElseGet(
            () -> {
              Plan plan = scope.include().vaults().isEmpty() ? managed.all() : managed.named();
              return plan.by(new Listing(Listing.Way.RESOURCE_MANAGER, view.requests()));
            });
  }

  /** Empty when the graph cannot be asked, or its answer is not to be relied on. */
  private Optional<Plan> queried(KnownAccount account, AccountView view, ManagedVaults managed) {
    List<UUID> named = managed.scope().include().subscriptions();
    try {
      Map<String, Vault> rows =
          view.queryVaults(named).stream()
              .collect(
                  Collectors.toMap(
                      vault -> vault.id().key(), Function.identity(), (one, same) -> one));
      List<VaultId> missing = missing(account.id(), named, rows.keySet());
      return rows.isEmpty() || missing.size() > MOST_MISSING
          ? Optional.empty()
          : Optional.of(plan(rows, missing, managed));
    } catch (Failure failure) {
      if (failure.code() == FailureCode.SIGN_IN_FAILED
          || failure.code() == FailureCode.ACCOUNT_SERVICE_UNAVAILABLE) {
        throw failure;
      }
      LOG.infof(
          "vaults are listed by Azure Resource Manager accountId=%s: %s",
          account.id(), failure.detail());
      return Optional.empty();
    }
  }

  private List<VaultId> missing(UUID accountId, List<UUID> subscriptions, Set<String> found) {
    return known.lately(accountId).stream()
        .filter(id -> subscriptions.isEmpty() || subscriptions.contains(id.subscription()))
        .filter(id -> !found.contains(id.key()))
        .toList();
  }

  /** Named subscriptions of which the graph shows nothing are asked for: perhaps in vain. */
  private static Plan plan(Map<String, Vault> rows, List<VaultId> missing, ManagedVaults managed) {
    Scope scope = managed.scope();
    Set<UUID> shown =
        rows.values().stream().map(vault -> vault.id().subscription()).collect(Collectors.toSet());
    List<UUID> silent =
        new HashSet<>(scope.include().subscriptions())
            .stream()
                .filter(id -> !shown.contains(id) && !scope.exclude().subscriptions().contains(id))
                .toList();
    Plan rest = managed.of(silent);
    List<PlannedScan> scans = new ArrayList<>(rest.scans());
    rows.values().stream().filter(scope::covers).map(PlannedScan::of).forEach(scans::add);
    missing.stream()
        .filter(id -> !silent.contains(id.subscription()))
        .forEach(id -> managed.lookUp(id).ifPresent(scans::add));
    return rest.with(List.copyOf(scans));
  }
}
