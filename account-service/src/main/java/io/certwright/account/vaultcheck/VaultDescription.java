package io.certwright.account.vaultcheck;

import io.certwright.account.rights.AccessPolicy;
import io.certwright.platform.azure.Vault;
import java.util.List;
import java.util.UUID;

/**
 * A vault with all its settings that matter to us.
 *
 * @param directoryId whose tokens it takes
 * @param softDeleteDays for how long what was deleted can be recovered
 * @param purgeProtected whether nobody can end that time early
 */
public record VaultDescription(
    Vault vault,
    UUID directoryId,
    NetworkAccess network,
    List<AccessPolicy> policies,
    int softDeleteDays,
    boolean purgeProtected) {

  public VaultDescription {
    policies = List.copyOf(policies);
  }

  /**
   * From where a vault may be reached, as ARM says.
   *
   * @param publicAccess whether anything but a private endpoint may reach it at all
   * @param deniesOthers whether those are kept out whom no rule lets in
   * @param addressRules single addresses and ranges that are let in
   * @param privateEndpoints how many are approved
   * @see <a href="https://learn.microsoft.com/azure/key-vault/general/network-security">Network
   *     security for Azure Key Vault</a>
   */
  public record NetworkAccess(
      boolean publicAccess, boolean deniesOthers, List<String> addressRules, int privateEndpoints) {

    /** As a new vault is: open to everybody who can sign in. */
    public static final NetworkAccess OPEN = new NetworkAccess(true, false, List.of(), 0);

    public NetworkAccess {
      addressRules = List.copyOf(addressRules);
    }

    String describe() {
      if (!publicAccess) {
        return "takes private endpoints alone";
      }
      return deniesOthers ? "lets in whom its rules name" : "lets everybody in";
    }
  }

  public String name() {
    return vault.id().name();
  }

  String host() {
    return vault.address().uri().getHost();
  }
}
