package io.certwright.account.doctor;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.azure.Vault;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What puts right that a vault refuses.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/rest-error-codes">Key Vault
 *     REST API error codes</a>
 */
final class VaultAdvice {

  /** What discovery and enrollment need, of the verbs of an access policy. */
  private static final String VERBS = "list get create update import delete recover";

  private static final Pattern CLIENT_ADDRESS =
      Pattern.compile("Client address: ([0-9a-fA-F.:]*[0-9a-fA-F])");

  private VaultAdvice() {}

  static Remedy remedy(AzureError error, Vault vault, AzureIdentity identity) {
    if (error.is(403, "ForbiddenByFirewall")) {
      return firewall(error, vault);
    }
    if (error.is(403, "ForbiddenByConnection")) {
      return publicAccess(vault);
    }
    if (error.status() == 403) {
      return vault.accessModel() == AccessModel.RBAC
          ? role(vault, identity)
          : policy(vault, identity);
    }
    if (error.status() == 0) {
      return Remedy.of(
          "Let this service resolve and reach "
              + vault.address().uri().getHost()
              + " on port 443; a vault with a private endpoint needs its private DNS zone.");
    }
    return Remedy.of("Check again later; if it stays, Azure's words tell what to change.");
  }

  private static Remedy role(Vault vault, AzureIdentity identity) {
    return new Remedy(
        "Assign the role Key Vault Certificates Officer on the vault; it takes some minutes to"
            + " have effect.",
        "az role assignment create --assignee "
            + identity.applicationId()
            + " --role \"Key Vault Certificates Officer\" --scope \""
            + vault.id()
            + "\"");
  }

  private static Remedy policy(Vault vault, AzureIdentity identity) {
    return new Remedy(
        "Give the application certificate permissions in the vault's access policies.",
        "az keyvault set-policy --name "
            + vault.id().name()
            + " --spn "
            + identity.applicationId()
            + " --certificate-permissions "
            + VERBS
            + subscription(vault));
  }

  private static Remedy firewall(AzureError error, Vault vault) {
    Matcher address = CLIENT_ADDRESS.matcher(error.message());
    return new Remedy(
        "Let this service's address through the vault's firewall, or reach the vault by its private"
            + " endpoint.",
        "az keyvault network-rule add --name "
            + vault.id().name()
            + " --ip-address "
            + (address.find() ? address.group(1) : "<address>")
            + subscription(vault));
  }

  /** Public access is off: no rule of the firewall lets anybody in. */
  private static Remedy publicAccess(Vault vault) {
    return new Remedy(
        "Reach the vault by a private endpoint, or enable its public network access.",
        "az keyvault update --name "
            + vault.id().name()
            + " --public-network-access Enabled"
            + subscription(vault));
  }

  /** Not all operators have the vault's subscription as the one their commands are for. */
  private static String subscription(Vault vault) {
    return " --subscription " + vault.id().subscription();
  }
}
