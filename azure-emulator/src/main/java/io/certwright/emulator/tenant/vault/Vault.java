package io.certwright.emulator.tenant.vault;

import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.certificate.store.CertificateStore;
import io.certwright.emulator.hosts.AzureCloud;
import java.util.List;
import java.util.Locale;

/** A key vault: where it is, who may use it, and its certificates. */
public final class Vault {

  private final AzureCloud cloud;
  private final String tenantId;
  private final String resourceGroupId;
  private final String name;
  private volatile VaultSettings settings;
  private volatile List<AccessPolicy> accessPolicies;
  private final VaultContents contents;

  public Vault(
      AzureCloud cloud,
      String tenantId,
      String resourceGroupId,
      VaultSettings settings,
      List<AccessPolicy> accessPolicies,
      VaultContents contents) {
    this.cloud = cloud;
    this.tenantId = tenantId;
    this.resourceGroupId = resourceGroupId;
    this.name = settings.name();
    this.settings = settings;
    this.accessPolicies = List.copyOf(accessPolicies);
    this.contents = contents;
  }

  public String name() {
    return name;
  }

  public String tenantId() {
    return tenantId;
  }

  public AzureCloud cloud() {
    return cloud;
  }

  public VaultSettings settings() {
    return settings;
  }

  /** Puts all settings at once; they count from the next request. */
  public void change(VaultSettings newSettings) {
    this.settings = newSettings;
  }

  /** Where it belongs; case as Azure Resource Manager writes it. */
  public String subscriptionId() {
    return resourceGroupId.split("/")[2];
  }

  public String resourceGroupName() {
    return resourceGroupId.substring(resourceGroupId.lastIndexOf('/') + 1);
  }

  public List<AccessPolicy> accessPolicies() {
    return accessPolicies;
  }

  /** Puts all policies at once; they count from the next request. */
  public void change(List<AccessPolicy> newPolicies) {
    this.accessPolicies = List.copyOf(newPolicies);
  }

  public CertificateStore certificates() {
    return contents.certificates();
  }

  public VaultContents contents() {
    return contents;
  }

  public String armId() {
    return resourceGroupId + "/providers/Microsoft.KeyVault/vaults/" + name();
  }

  /** Host name, lower case. */
  public String host() {
    return name().toLowerCase(Locale.ROOT) + "." + cloud.vaultSuffix();
  }

  /** Without a slash at its end, as it begins the ids of all that is in the vault. */
  public String uri() {
    return "https://" + host();
  }
}
