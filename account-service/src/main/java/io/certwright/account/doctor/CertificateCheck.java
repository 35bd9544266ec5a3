package io.certwright.account.doctor;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.Account;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.Vault;
import java.util.List;
import java.util.Optional;

/** Does each vault list its certificates? */
final class CertificateCheck {

  static final String NAME = "certificates";

  private final VaultProbe probe;
  private final ParallelCalls calls;

  CertificateCheck(VaultProbe probe, ParallelCalls calls) {
    this.probe = probe;
    this.calls = calls;
  }

  List<CheckLine> lines(Account account, List<Vault> vaults) {
    return calls.each(vaults, vault -> line(account, vault));
  }

  private CheckLine line(Account account, Vault vault) {
    String name = vault.id().name();
    Optional<AzureError> refused = probe.listCertificates(account, vault);
    if (refused.isEmpty()) {
      return CheckLine.pass(NAME, name, "The certificates can be listed.");
    }
    return CheckLine.fail(
        NAME,
        name,
        refused.get().describe("Key Vault " + name),
        VaultAdvice.remedy(refused.get(), vault, account.identity()));
  }
}
