package io.certwright.account.doctor;

import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.Vault;
import java.util.Optional;

/** Tries a vault's data plane. */
public interface VaultProbe {

  /** Lists one page of certificates; answers what the vault said against it, if anything. */
  Optional<AzureError> listCertificates(Account account, Vault vault);
}
