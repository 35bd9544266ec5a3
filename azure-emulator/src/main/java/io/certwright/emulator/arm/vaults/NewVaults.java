package io.certwright.emulator.arm.vaults;

import io.certwright.emulator.arm.ArmCall;
import io.certwright.emulator.arm.ArmError;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.certificate.Delays;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.certificate.store.Retention;
import io.certwright.emulator.certificate.store.SeededCertificates;
import io.certwright.emulator.hosts.AzureCloud;
import io.certwright.emulator.issuing.CertificateIssuers;
import io.certwright.emulator.tenant.AccessModel;
import io.certwright.emulator.tenant.DeletedVault;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.vault.Sku;
import io.certwright.emulator.tenant.vault.SystemData;
import io.certwright.emulator.tenant.vault.Vault;
import io.certwright.emulator.tenant.vault.VaultContents;
import io.certwright.emulator.tenant.vault.VaultSettings;
import io.certwright.emulator.tenant.vault.VaultSettings.DeploymentUses;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes vaults that a request asks for, and brings deleted ones back. */
public final class NewVaults {

  private static final int RETENTION_IN_DAYS = 90;

  /** From this version on, who says nothing of access policies means roles. */
  private static final String ROLES_BY_DEFAULT = "2026-02-01";

  private final Clock clock;
  private final Delays delays;

  public NewVaults(Clock clock, Delays delays) {
    this.clock = clock;
    this.delays = delays;
  }

  /**
   * @throws ArmError 409 when the name is taken, 400 when something is missing or makes no sense
   */
  Vault make(ArmCall call, ResourceGroup group, VaultRequest wanted) {
    synchronized (call.visible().allVaults()) {
      return makeAlone(call, group, wanted);
    }
  }

  /** Between the look whether the name is free and its taking, nobody else takes it. */
  private Vault makeAlone(ArmCall call, ResourceGroup group, VaultRequest wanted) {
    String name = call.value(2);
    Tenant tenant = call.visible().tenant();
    Optional<DeletedVault> deleted =
        call.visible().allVaults().deleted(tenant.cloud(), name, call.now());
    if (wanted.recover()) {
      return recover(call, deleted, group);
    }
    requireFree(call, tenant.cloud(), name, group, deleted.orElse(null));
    VaultSettings settings = settings(call, wanted, group);
    Vault vault =
        new Vault(
            tenant.cloud(),
            tenant.id(),
            group.armId(),
            settings,
            wanted.accessPolicies().orElse(List.of()),
            nothing(settings));
    call.visible().allVaults().create(group, vault);
    return vault;
  }

  private VaultContents nothing(VaultSettings settings) {
    CertificateIssuers issuers = new CertificateIssuers();
    Retention retention =
        new Retention(
            Duration.ofDays(settings.softDeleteRetentionInDays()), settings.purgeProtection());
    CertificateStore store =
        new CertificateStore(clock, delays, retention, SeededCertificates.NONE, issuers);
    return VaultContents.of(store, issuers, clock, delays, retention);
  }

  private static Vault recover(ArmCall call, Optional<DeletedVault> deleted, ResourceGroup group) {
    DeletedVault found =
        deleted
            .filter(one -> one.group().armId().equalsIgnoreCase(group.armId()))
            .orElseThrow(
                () ->
                    new ArmError(
                        404,
                        "VaultNotFound",
                        "A deleted vault with the name '%s' was not found in this location."
                            .formatted(call.value(2))));
    call.visible().allVaults().recover(found);
    return found.vault();
  }

  private static void requireFree(
      ArmCall call, AzureCloud cloud, String name, ResourceGroup group, DeletedVault deleted) {
    if (!VaultNames.isValid(name)) {
      throw new ArmError(400, "VaultNameNotValid", VaultNames.INVALID.formatted(name));
    }
    if (deleted != null && deleted.group().subscriptionId().equals(group.subscriptionId())) {
      throw new ArmError(
          409,
          "ConflictError",
          "A vault with the same name already exists in deleted state. You need to either recover"
              + " or purge existing key vault. Follow this link"
              + " https://go.microsoft.com/fwlink/?linkid=2149745 for more information on soft"
              + " delete.");
    }
    if (deleted != null || call.visible().allVaults().named(cloud, name).isPresent()) {
      throw new ArmError(409, "VaultAlreadyExists", VaultNames.TAKEN.formatted(name));
    }
  }

  private static VaultSettings settings(ArmCall call, VaultRequest wanted, ResourceGroup group) {
    Sku sku = wanted.sku().orElseThrow(() -> missing("sku"));
    String tenantId = wanted.tenantId().orElseThrow(() -> missing("tenantId"));
    if (!tenantId.equalsIgnoreCase(call.visible().tenant().id())) {
      throw ArmErrors.badRequest(
          "The tenantId '%s' is not the subscription's.".formatted(tenantId));
    }
    int retention = wanted.softDeleteRetentionInDays().orElse(RETENTION_IN_DAYS);
    if (retention < 7 || retention > 90) {
      throw ArmErrors.badRequest(
          "The property \"softDeleteRetentionInDays\" must be between 7 and 90.");
    }
    return new VaultSettings(
        call.value(2),
        wanted.location().orElse(group.location()),
        sku,
        wanted.accessModel().orElseGet(() -> defaultModel(call, wanted)),
        wanted.tags().orElse(Map.of()),
        retention,
        wanted.purgeProtection().orElse(false),
        wanted.networkAcls().orElse(null),
        wanted.publicNetworkAccess().orElse(true),
        new DeploymentUses(
            wanted.enabledForDeployment().orElse(false),
            wanted.enabledForDiskEncryption().orElse(false),
            wanted.enabledForTemplateDeployment().orElse(false)),
        SystemData.created(call.visible().caller().applicationId(), "Application", call.now()));
  }

  private static AccessModel defaultModel(ArmCall call, VaultRequest wanted) {
    String version = call.request().query("api-version").orElseThrow();
    if (version.compareTo(ROLES_BY_DEFAULT) >= 0) {
      return AccessModel.RBAC;
    }
    if (wanted.accessPolicies().isEmpty()) {
      throw missing("accessPolicies");
    }
    return AccessModel.ACCESS_POLICY;
  }

  private static ArmError missing(String parameter) {
    return ArmErrors.badRequest("The parameter %s is not specified.".formatted(parameter));
  }
}
