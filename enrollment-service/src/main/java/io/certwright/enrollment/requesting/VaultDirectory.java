package io.certwright.enrollment.requesting;

import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import java.util.Optional;

/** The vaults that an account sees. */
public interface VaultDirectory {

  /**
   * @return empty when there is no such vault, or the account may not see it
   * @throws io.certwright.platform.problem.Failure when Azure cannot be asked
   */
  Optional<Vault> find(KnownAccount account, VaultId id);
}
