package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.AzureError;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What puts right that a vault's firewall keeps us out.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/rest-error-codes">Key Vault
 *     REST API error codes</a>
 */
final class FirewallAdvice {

  private static final Pattern CLIENT_ADDRESS =
      Pattern.compile("Client address: ([0-9a-fA-F.:]*[0-9a-fA-F])");

  private FirewallAdvice() {}

  static CheckLine addressRefused(
      VaultDescription vault, AzureError error, Optional<String> seenFrom) {
    Matcher told = CLIENT_ADDRESS.matcher(error.message());
    Optional<String> address = told.find() ? Optional.of(told.group(1)) : seenFrom;
    String detail =
        "Its firewall does not let us in"
            + address.map(one -> ", whom it sees come from " + one).orElse("")
            + ". It lets in: "
            + (vault.network().addressRules().isEmpty()
                ? "no address"
                : String.join(", ", vault.network().addressRules()))
            + ".";
    Remedy remedy =
        address.filter(PrivateAddress::is).isPresent()
            ? subnetRule(vault)
            : addressRule(vault, address.orElse("<address>"));
    return CheckLine.fail(NetworkLines.FIREWALL, vault.name(), detail, remedy);
  }

  /**
   * Public access is off: no rule of the firewall lets anybody in. The remedy must not let
   * everybody in instead; the rule that is missing then is told by the next check.
   */
  static CheckLine publicRefused(VaultDescription vault, AzureError error) {
    return CheckLine.fail(
        NetworkLines.FIREWALL,
        vault.name(),
        error.describe("Key Vault " + vault.name()),
        new Remedy(
            "Reach the vault by a private endpoint, or enable its public network access for whom the"
                + " rules of its firewall name.",
            AzCommand.of("keyvault update")
                .with("--name", vault.name())
                .with("--public-network-access", "Enabled")
                .with("--default-action", "Deny")
                .with("--subscription", subscription(vault))
                .toString()));
  }

  private static Remedy addressRule(VaultDescription vault, String address) {
    return new Remedy(
        "Let this service's address through the vault's firewall, or reach the vault by its private"
            + " endpoint.",
        rule(vault)
            .with("--ip-address", address)
            .with("--subscription", subscription(vault))
            .toString());
  }

  /** Rules for addresses take public ones alone; a service endpoint brings private ones. */
  private static Remedy subnetRule(VaultDescription vault) {
    return new Remedy(
        "Let this service's subnet through the vault's firewall: the address is a private one.",
        rule(vault)
            .with("--subnet", "<resource id of the subnet>")
            .with("--subscription", subscription(vault))
            .toString());
  }

  private static AzCommand rule(VaultDescription vault) {
    return AzCommand.of("keyvault network-rule add").with("--name", vault.name());
  }

  private static Object subscription(VaultDescription vault) {
    return vault.vault().id().subscription();
  }
}
