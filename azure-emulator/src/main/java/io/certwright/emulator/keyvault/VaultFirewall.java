package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.http.Request;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.network.NetworkAcls.Bypass;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultSettings;

/**
 * Decides who may come near a vault, whatever their permissions. No client of the emulator uses a
 * private link or is a trusted service.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/network-security">Network
 *     security for Azure Key Vault</a>
 */
final class VaultFirewall {

  private final Tenants tenants;

  VaultFirewall(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * @throws KeyVaultError 403 when the vault's subscription is not in use, when the vault is closed
   *     to the public, or when no rule admits the client's address
   */
  void require(Request request, Caller caller, Vault vault) {
    requireSubscription(vault);
    VaultSettings settings = vault.settings();
    NetworkAcls acls = settings.networkAcls();
    if (!settings.publicNetworkAccess()) {
      throw notPrivate(caller, vault, acls);
    }
    if (acls != null && !acls.admits(request.clientAddress())) {
      throw forbidden(
          "ForbiddenByFirewall",
          "Client address is not authorized and caller is not a trusted service.\r\n"
              + "Client address: %s\r\nCaller: %s\r\nVault: %s"
                  .formatted(
                      request.clientAddress(),
                      caller.description(),
                      VaultAccess.nameAndLocation(vault)));
    }
  }

  /** What the real service says of a disabled subscription is not known; the status is. */
  private void requireSubscription(Vault vault) {
    boolean active =
        tenants
            .subscription(vault.subscriptionId())
            .orElseThrow()
            .subscription()
            .state()
            .isActive();
    if (!active) {
      throw forbidden(
          "SubscriptionDisabled",
          "The subscription '%s' of the vault is disabled.\r\nVault: %s"
              .formatted(vault.subscriptionId(), VaultAccess.nameAndLocation(vault)));
    }
  }

  private static KeyVaultError notPrivate(Caller caller, Vault vault, NetworkAcls acls) {
    if (acls != null && acls.bypass() == Bypass.AZURE_SERVICES) {
      return forbidden(
          "ForbiddenByConnection",
          "Public network access is disabled and request is not from a trusted service nor via an"
              + " approved private link.\r\nCaller: %s\r\nVault: %s"
                  .formatted(caller.description(), VaultAccess.nameAndLocation(vault)));
    }
    return forbidden(
        "ForbiddenByConnection",
        "Connection is not an approved private link and caller was ignored because bypass is not"
            + " set to 'AzureServices' and PublicNetworkAccess is set to 'Disabled'.\r\nVault: %s"
                .formatted(VaultAccess.nameAndLocation(vault)));
  }

  private static KeyVaultError forbidden(String innerCode, String message) {
    return new KeyVaultError(403, "Forbidden", innerCode, message);
  }
}
