package io.certwright.emulator.arm.vaults;

import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.vault.SystemData;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultSettings;
import io.certwright.emulator.tenant.vault.VaultSettings.DeploymentUses;
import java.util.Map;

/** Changes vaults as requests want it. */
final class VaultChanges {

  private static final String ROLE_WRITE = "Microsoft.Authorization/roleAssignments/write";

  private VaultChanges() {}

  /** What the request leaves out goes back to its default. */
  static Vault replace(ArmCall call, Vault vault, VaultRequest wanted) {
    if (wanted.accessPolicies().isEmpty() && wanted.accessModel().isEmpty()) {
      throw ArmErrors.badRequest("The parameter accessPolicies is not specified.");
    }
    wanted
        .location()
        .filter(location -> !location.equals(vault.settings().location()))
        .ifPresent(
            location -> {
              throw new ArmError(
                  409,
                  "InvalidResourceLocation",
                  ("The resource '%s' already exists in location '%s' in resource group '%s'. A"
                          + " resource with the same name cannot be created in location '%s'."
                          + " Please select a new resource name.")
                      .formatted(
                          vault.name(),
                          vault.settings().location(),
                          vault.resourceGroupName(),
                          location));
            });
    synchronized (vault) {
      return change(call, vault, wanted, wanted.tags().orElse(Map.of()), null);
    }
  }

  /** What the request leaves out stays. */
  static Vault merge(ArmCall call, Vault vault, VaultRequest wanted) {
    synchronized (vault) {
      VaultSettings now = vault.settings();
      return change(call, vault, wanted, wanted.tags().orElse(now.tags()), now.networkAcls());
    }
  }

  private static Vault change(
      ArmCall call,
      Vault vault,
      VaultRequest wanted,
      Map<String, String> tags,
      NetworkAcls otherwise) {
    VaultSettings now = vault.settings();
    AccessModel model = wanted.accessModel().orElse(now.accessModel());
    if (model != now.accessModel()) {
      call.visible().require(ROLE_WRITE, vault.armId());
    }
    if (now.purgeProtection() && !wanted.purgeProtection().orElse(true)) {
      throw ArmErrors.badRequest(
          "The property \"enablePurgeProtection\" cannot be set to false. Enabling the purge"
              + " protection for a vault is an irreversible action.");
    }
    if (!wanted
        .softDeleteRetentionInDays()
        .orElse(now.softDeleteRetentionInDays())
        .equals(now.softDeleteRetentionInDays())) {
      throw ArmErrors.badRequest(
          "The property \"softDeleteRetentionInDays\" has been set already and it can't be"
              + " modified.");
    }
    vault.change(
        new VaultSettings(
            now.name(),
            now.location(),
            wanted.sku().orElse(now.sku()),
            model,
            tags,
            now.softDeleteRetentionInDays(),
            wanted.purgeProtection().orElse(now.purgeProtection()),
            wanted.networkAcls().orElse(otherwise),
            wanted.publicNetworkAccess().orElse(now.publicNetworkAccess()),
            uses(now, wanted),
            modified(call, now.systemData())));
    if (vault.settings().purgeProtection()) {
      vault.certificates().protectFromPurge();
    }
    wanted.accessPolicies().ifPresent(vault::change);
    return vault;
  }

  private static DeploymentUses uses(VaultSettings now, VaultRequest wanted) {
    return new DeploymentUses(
        wanted.enabledForDeployment().orElse(now.enabledFor().deployment()),
        wanted.enabledForDiskEncryption().orElse(now.enabledFor().diskEncryption()),
        wanted.enabledForTemplateDeployment().orElse(now.enabledFor().template()));
  }

  private static SystemData modified(ArmCall call, SystemData before) {
    return before.modified(call.visible().caller().applicationId(), "Application", call.now());
  }
}
