package io.certwright.account.vaultcheck;

import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.Vault;
import java.util.Optional;

/** Tries a vault's data plane as discovery will, and changes nothing. */
public interface VaultProbe {

  /** Lists one page of certificates. */
  Answer listCertificates(Account account, Vault vault);

  /**
   * @param refusal what the vault said against it, or why it could not be reached
   * @param seenFrom the address that Azure saw us come from, if it told
   */
  record Answer(Optional<AzureError> refusal, Optional<String> seenFrom) {

    public boolean listed() {
      return refusal.isEmpty();
    }
  }
}
