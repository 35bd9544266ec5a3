package io.certwright.enrollment.vault;

import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.UUID;

/** A certificate name in a vault, and the account through which we get there. */
public record VaultTarget(
    UUID accountId, VaultId vault, VaultAddress address, String certificateName) {

  /** For sentences: {@code Key Vault shop-prod}. */
  public String vaultInWords() {
    return "Key Vault " + vault.name();
  }
}
