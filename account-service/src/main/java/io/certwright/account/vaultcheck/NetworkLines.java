package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.AzureError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a report says of the way to a vault: name, TLS, firewall. The first thing that is wrong on
 * the way explains what comes after, of which nothing is said then.
 */
final class NetworkLines {

  static final String DNS = "dns";
  static final String TLS = "tls";
  static final String FIREWALL = "firewall";
  static final String CONNECTION = "connection";

  private NetworkLines() {}

  static List<CheckLine> of(
      VaultDescription vault, HostNames.Resolution name, VaultProbe.Answer answer) {
    CheckLine dns = NameLine.of(vault, name, answer);
    List<CheckLine> lines = new ArrayList<>();
    lines.add(dns);
    Optional<AzureError> refusal = answer.refusal();
    if (refusal.isPresent() && refusal.get().status() == 0) {
      if (!dns.failed()) {
        lines.add(unreached(vault, refusal.get()));
      }
      return lines;
    }
    lines.add(CheckLine.pass(TLS, vault.name(), "Its TLS certificate is trusted."));
    if (!dns.failed() && showsFirewall(answer)) {
      lines.add(firewall(vault, answer));
    }
    return lines;
  }

  /** No command helps where the network does not let us through. */
  static Remedy reach(VaultDescription vault) {
    return Remedy.of(
        "Let this service reach "
            + vault.host()
            + " on port 443, by the proxy if there is one, then check again.");
  }

  private static CheckLine unreached(VaultDescription vault, AzureError error) {
    if (error.code().equals(AzureError.UNTRUSTED)) {
      return CheckLine.fail(
          TLS,
          vault.name(),
          error.describe("Key Vault " + vault.name()),
          Remedy.of(
              "If a proxy of yours ends TLS, name its CA in certwright.azure.trusted-ca; if not,"
                  + " find out who answers: no token was sent."));
    }
    return CheckLine.fail(
        CONNECTION, vault.name(), error.describe("Key Vault " + vault.name()), reach(vault));
  }

  /** Who must prove who they are, or is to come later, does not learn whether they may come in. */
  private static boolean showsFirewall(VaultProbe.Answer answer) {
    return answer.listed() || answer.refusal().filter(error -> error.status() == 403).isPresent();
  }

  private static CheckLine firewall(VaultDescription vault, VaultProbe.Answer answer) {
    Optional<AzureError> refusal = answer.refusal();
    if (refusal.filter(error -> error.is(403, "ForbiddenByFirewall")).isPresent()) {
      return FirewallAdvice.addressRefused(vault, refusal.get(), answer.seenFrom());
    }
    if (refusal.filter(error -> error.is(403, "ForbiddenByConnection")).isPresent()) {
      return FirewallAdvice.publicRefused(vault, refusal.get());
    }
    String from =
        answer.seenFrom().map(address -> " It saw us come from " + address + ".").orElse("");
    return CheckLine.pass(
        FIREWALL, vault.name(), "Its firewall " + vault.network().describe() + "." + from);
  }
}
