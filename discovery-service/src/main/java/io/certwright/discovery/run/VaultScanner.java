package io.certwright.discovery.run;

import io.certwright.discovery.budget.VaultTraffic;
import io.certwright.platform.accounts.KnownAccount;

/** Reads the certificates of a vault. */
public interface VaultScanner {

  /**
   * Lists all pages and reads the current version of each certificate. Names that never held a
   * certificate (only a pending operation) are left out. Never throws.
   *
   * @param vaultUri such as {@code https://demo.vault.azure.net/}
   * @param traffic what each request has to ask
   */
  ScanOutcome scan(KnownAccount account, String vaultUri, VaultTraffic traffic);
}
