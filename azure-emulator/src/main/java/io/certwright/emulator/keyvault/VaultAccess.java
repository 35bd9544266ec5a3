package io.certwright.emulator.keyvault;

import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.entra.token.Caller;
import io.certwright.emulator.keyvault.call.DataAction;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.Locale;

/**
 * Decides who may do what in a vault: by role assignments or by access policies, never by both.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/rbac-guide">RBAC guide</a>
 */
final class VaultAccess {

  private final Tenants tenants;

  VaultAccess(Tenants tenants) {
    this.tenants = tenants;
  }

  /**
   * @param name the certificate, or empty for the whole vault
   * @throws KeyVaultError 403 in the words of the vault's access model
   */
  void require(Caller caller, Vault vault, DataAction action, String name) {
    if (vault.settings().accessModel() == AccessModel.RBAC) {
      requireRole(caller, vault, action, name);
    } else {
      requirePolicy(caller, vault, action);
    }
  }

  private void requireRole(Caller caller, Vault vault, DataAction action, String name) {
    boolean allowed =
        tenants
            .find(vault.tenantId())
            .orElseThrow()
            .roleAssignments()
            .allowDataAction(caller.objectId(), action.dataAction(), vault.armId());
    if (!allowed) {
      throw new KeyVaultError(
          403,
          "Forbidden",
          "ForbiddenByRbac",
          ("Caller is not authorized to perform action on resource.\r\n"
                  + "If role assignments, deny assignments or role definitions were changed"
                  + " recently, please observe propagation time.\r\n"
                  + "Caller: %s\r\n"
                  + "Action: '%s'\r\n"
                  + "Resource: '%s'\r\n"
                  + "Assignment: (not found)\r\n"
                  + "DenyAssignmentId: null\r\n"
                  + "DecisionReason: 'DeniedWithNoValidRBAC' \r\n"
                  + "Vault: %s\r\n")
              .formatted(
                  caller.description(),
                  action.dataAction(),
                  resource(vault, action, name),
                  nameAndLocation(vault)));
    }
  }

  private static void requirePolicy(Caller caller, Vault vault, DataAction action) {
    boolean allowed =
        vault.accessPolicies().stream()
            .filter(policy -> policy.objectId().equalsIgnoreCase(caller.objectId()))
            .anyMatch(
                policy -> action.verbs().anyMatch(verb -> policy.allows(action.kind(), verb)));
    if (!allowed) {
      throw new KeyVaultError(
          403,
          "Forbidden",
          "AccessDenied",
          ("The user, group or application '%s' does not have %s %s permission on key"
                  + " vault '%s'. For help resolving this issue, please see"
                  + " https://go.microsoft.com/fwlink/?linkid=2125287")
              .formatted(
                  caller.description(), action.kind(), action.verb(), nameAndLocation(vault)));
    }
  }

  private static String resource(Vault vault, DataAction action, String name) {
    String id =
        vault
            .armId()
            .replace("/resourceGroups/", "/resourcegroups/")
            .replace("/Microsoft.KeyVault/", "/microsoft.keyvault/");
    int last = id.lastIndexOf('/') + 1;
    String lower = id.substring(0, last) + id.substring(last).toLowerCase(Locale.ROOT);
    return name.isEmpty() ? lower : lower + "/" + action.kind() + "/" + name;
  }

  static String nameAndLocation(Vault vault) {
    return vault.name() + ";location=" + vault.settings().location();
  }
}
