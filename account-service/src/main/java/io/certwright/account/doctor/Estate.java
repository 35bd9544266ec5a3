package io.certwright.account.doctor;

import io.certwright.account.rights.Principal;
import io.certwright.account.rights.RoleReader;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/**
 * All that one account sees in Azure Resource Manager, as far as a check asks. Each call only reads
 * and throws {@link Failure} in Azure's own words.
 */
public interface Estate extends RoleReader {

  /** Whom Azure knows the account as: its token says so. */
  Principal principal();

  List<Subscription> subscriptions();

  int resourceGroups(UUID subscription);

  SeenVaults vaults(UUID subscription);

  /** Whether {@code Microsoft.KeyVault} may be used: Registered, NotRegistered, … */
  String keyVaultProvider(UUID subscription);
}
