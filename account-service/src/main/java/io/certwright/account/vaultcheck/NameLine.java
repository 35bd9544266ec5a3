package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.vaultcheck.HostNames.Resolution.Found;
import io.certwright.account.vaultcheck.HostNames.Resolution.LeftToProxy;
import io.certwright.account.vaultcheck.HostNames.Resolution.NotFound;
import io.certwright.account.vaultcheck.VaultDescription.NetworkAccess;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether a vault's name leads to where the vault can be reached. One with a private endpoint has
 * the public name {@code v.vault.azure.net} lead on to {@code v.privatelink.vaultcore.azure.net},
 * for which a network with the private zone linked to it answers a private address, and any other
 * the public one.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/private-link-diagnostics">
 *     Diagnose private links of Azure Key Vault</a>
 */
final class NameLine {

  private NameLine() {}

  static CheckLine of(VaultDescription vault, HostNames.Resolution name, VaultProbe.Answer answer) {
    if (name instanceof LeftToProxy left) {
      return pass(vault, "Its name is left to the proxy " + left.proxy() + " to resolve.");
    }
    if (name instanceof NotFound notFound) {
      return answer.listed() ? pass(vault, "Its name was resolved.") : unknown(vault, notFound);
    }
    return found(vault, ((Found) name).addresses(), answer.listed());
  }

  private static CheckLine found(
      VaultDescription vault, List<InetAddress> addresses, boolean listed) {
    boolean isPrivate = addresses.stream().allMatch(PrivateAddress::is);
    String where =
        addresses.stream().map(InetAddress::getHostAddress).collect(Collectors.joining(", "));
    NetworkAccess network = vault.network();
    if (isPrivate && network.privateEndpoints() == 0) {
      return leftOver(vault, where, listed);
    }
    if (!isPrivate && !listed && !network.publicAccess() && network.privateEndpoints() > 0) {
      return notLinked(vault, where);
    }
    return pass(
        vault, "Its name leads to " + (isPrivate ? "the private endpoint " : "") + where + ".");
  }

  private static CheckLine unknown(VaultDescription vault, NotFound notFound) {
    return CheckLine.fail(
        NetworkLines.DNS,
        vault.name(),
        "The name " + vault.host() + " does not resolve here: " + notFound.why(),
        vault.network().privateEndpoints() > 0
            ? link(vault)
            : Remedy.of(
                "Let this service resolve "
                    + vault.host()
                    + " by a name server that knows the Internet, then check again."));
  }

  private static CheckLine notLinked(VaultDescription vault, String where) {
    return CheckLine.fail(
        NetworkLines.DNS,
        vault.name(),
        "Misrouted: its name leads to the public address "
            + where
            + ", though the vault takes private endpoints alone.",
        link(vault));
  }

  private static CheckLine leftOver(VaultDescription vault, String where, boolean listed) {
    String detail =
        "Misrouted: its name leads to the private address "
            + where
            + ", though the vault has no approved private endpoint.";
    Remedy remedy =
        new Remedy(
            "Delete the record of the vault that was left in the private DNS zone, or approve the"
                + " private endpoint that it belongs to.",
            AzCommand.of("network private-dns record-set a delete")
                .with("--resource-group", "<resource group of the zone>")
                .with("--zone-name", zone(vault))
                .with("--name", vault.name())
                .toString());
    return listed
        ? CheckLine.warn(NetworkLines.DNS, vault.name(), detail, remedy)
        : CheckLine.fail(NetworkLines.DNS, vault.name(), detail, remedy);
  }

  private static Remedy link(VaultDescription vault) {
    return new Remedy(
        "Link the private DNS zone "
            + zone(vault)
            + ", with a record for the vault's private endpoint, to the network of this service.",
        AzCommand.of("network private-dns link vnet create")
            .with("--resource-group", "<resource group of the zone>")
            .with("--zone-name", zone(vault))
            .with("--name", "certwright")
            .with("--virtual-network", "<resource id of the virtual network>")
            .with("--registration-enabled", "false")
            .toString());
  }

  /** {@code privatelink.vaultcore.azure.net} for {@code v.vault.azure.net}; other clouds alike. */
  private static String zone(VaultDescription vault) {
    String host = vault.host();
    return "privatelink.vaultcore" + host.substring(host.indexOf('.', host.indexOf('.') + 1));
  }

  private static CheckLine pass(VaultDescription vault, String detail) {
    return CheckLine.pass(NetworkLines.DNS, vault.name(), detail);
  }
}
