package io.certwright.account.vaultcheck;

import io.certwright.account.rights.AccessPolicy;
import io.certwright.platform.azure.Vault;
import java.util.List;
import java.util.UUID;

/**
 * A vault with all its settings that matter to us.
 *
 * @param directoryId whose tokens it takes
 * @param softDeleteDays for how long what was deleted can be recovered
 * @param purgeProtected whether nobody can end that time early
 */
public record VaultDescription(
    Vault vault,
    UUID directoryId,
    NetworkAccess network,
    List<AccessPolicy> policies,
    int softDeleteDays,
    boolean purgeProtected) {

  public VaultDescription {
    policies = List.copyOf(policies);
  }

  public String name() {
    return vault.id().name();
  }

  String host() {
    return vault.address().uri().getHost();
  }
}
