package io.certwright.emulator.tenant.vault;

import io.certwright.emulator.network.NetworkAcls;
import io.certwright.emulator.tenant.AccessModel;
import java.util.Map;

/**
 * The settings of a vault: what Azure Resource Manager shows and changes, as a whole.
 *
 * @param softDeleteRetentionInDays 7 to 90
 * @param networkAcls null when never set: everyone may connect
 * @param publicNetworkAccess whether anything but a private endpoint may connect at all
 */
public record VaultSettings(
    String name,
    String location,
    Sku sku,
    AccessModel accessModel,
    Map<String, String> tags,
    int softDeleteRetentionInDays,
    boolean purgeProtection,
    NetworkAcls networkAcls,
    boolean publicNetworkAccess,
    DeploymentUses enabledFor,
    SystemData systemData) {

  /** Which of Azure's services may take secrets out of the vault for their own purposes. */
  public record DeploymentUses(boolean deployment, boolean diskEncryption, boolean template) {

    public static final DeploymentUses NONE = new DeploymentUses(false, false, false);
  }
}
