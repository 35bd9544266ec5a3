package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import java.util.UUID;

/**
 * What a report says of a vault that takes the tokens of another directory, as one does whose
 * subscription was moved or is delegated to us: nobody of the account's directory gets in, so that
 * nothing else is asked. All policies of a vault name its own directory, hence those of the old one
 * have to go with it.
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
            + " alone; the account is of "
            + own
            + ".",
        new Remedy(
            "If its subscription was moved to the account's directory, bind the vault to that and give"
                + " the access policies or roles anew; if it was delegated (Azure Lighthouse), leave"
                + " the vault and register an account of its directory.",
            AzCommand.of("keyvault update")
                .with("--name", vault.name())
                .with("--remove", "properties.accessPolicies")
                .with("--set", "properties.tenantId=" + own)
                .with("--subscription", vault.vault().id().subscription())
                .toString()));
  }
}
