package io.certwright.discovery.run;

import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.discovery.inventory.Stocktaking;
import io.certwright.platform.accounts.KnownAccount;

/** Reads the certificates of a vault. */
public interface VaultScanner {

  /**
   * Lists all pages and reads what the stocktaking asks for. Names that never held a certificate
   * (only a pending operation) are left out. Throws only what storing throws.
   *
   * @param vaultUri such as {@code https://demo.vault.azure.net/}
   * @param traffic what each request has to ask
   */
  ScanOutcome scan(KnownAccount account, String vaultUri, Stocktaking stock, VaultTraffic traffic);
}
