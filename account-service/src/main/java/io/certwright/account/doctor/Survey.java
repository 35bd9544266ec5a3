package io.certwright.account.doctor;

import io.certwright.account.doctor.SeenVaults.LeftOut;
import io.certwright.account.rights.Principal;
import io.certwright.account.rights.SubscriptionRights;
import io.certwright.account.vaultcheck.VaultDescription;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.Optional;

/**
 * What one subscription shows: a handful of calls, whatever the number of its vaults.
 *
 * @param vaults none when they could not be listed
 * @param leftOut vaults that no token is sent to
 * @param provider whether Key Vault may be used here; asked for only where there is no vault that
 *     shows it, and empty when it may not be read
 * @param refusal why something could not be listed
 */
record Survey(
    Subscription subscription,
    int resourceGroups,
    List<VaultDescription> vaults,
    List<LeftOut> leftOut,
    Optional<String> provider,
    SubscriptionRights rights,
    Optional<Failure> refusal) {

  static Survey of(Subscription subscription, Estate estate, Principal principal) {
    try {
      SeenVaults seen = estate.vaults(subscription.id());
      List<VaultDescription> vaults = seen.vaults();
      return new Survey(
          subscription,
          estate.resourceGroups(subscription.id()),
          vaults,
          seen.leftOut(),
          vaults.isEmpty() ? provider(subscription, estate) : Optional.empty(),
          rights(subscription, vaults, estate, principal),
          Optional.empty());
    } catch (Failure refusal) {
      return refused(subscription, refusal);
    }
  }

  static Survey refused(Subscription subscription, Failure refusal) {
    return new Survey(
        subscription, 0, List.of(), List.of(), Optional.empty(), null, Optional.of(refusal));
  }

  private static Optional<String> provider(Subscription subscription, Estate estate) {
    try {
      return Optional.of(estate.keyVaultProvider(subscription.id()));
    } catch (Failure unreadable) {
      return Optional.empty();
    }
  }

  private static SubscriptionRights rights(
      Subscription subscription,
      List<VaultDescription> vaults,
      Estate estate,
      Principal principal) {
    boolean byRoles =
        vaults.stream().anyMatch(one -> one.vault().accessModel() == AccessModel.RBAC);
    return byRoles
        ? SubscriptionRights.read(estate, principal, subscription.id())
        : SubscriptionRights.ofPolicies(estate, principal);
  }
}
