package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import java.util.UUID;

/**
 * What a report says of a vault that takes the tokens of another directory, as one does whose
 * subscription was moved: nobody of the account's directory gets in, so that nothing else is asked.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/move-subscription">Moving an
 *     Azure Key Vault to another subscription</a>
 */
final class DirectoryLine {

  private DirectoryLine() {}

  static CheckLine of(VaultDescription vault, UUID own) {
    return CheckLine.fail(
        "directory",
        vault.name(),
        "It takes tokens of directory "
            + vault.directoryId()
            + " alone, as its subscription was moved; the account is of "
            + own
            + ".",
        new Remedy(
            "Bind the vault to the account's directory, and give the access policies or roles anew.",
            AzCommand.of("keyvault update")
                .with("--name", vault.name())
                .with("--set", "properties.tenantId=" + own)
                .with("--subscription", vault.vault().id().subscription())
                .toString()));
  }
}
