package io.certwright.platform.azure.sdk;

import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import com.azure.resourcemanager.keyvault.models.SkuName;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Vaults as ARM writes them; what it says of their addresses is checked. */
public final class ArmVaults {

  private ArmVaults() {}

  /** Empty when its id is not that of a vault. */
  public static Optional<Vault> of(VaultInner vault, AzureCloud cloud) {
    Function<VaultId, Vault> described =
        id ->
            new Vault(
                id,
                VaultAddress.of(vault.properties().vaultUri(), cloud),
                vault.location(),
                vault.properties().sku().name() == SkuName.PREMIUM,
                Boolean.TRUE.equals(vault.properties().enableRbacAuthorization())
                    ? AccessModel.RBAC
                    : AccessModel.ACCESS_POLICY,
                vault.tags() == null ? Map.of() : Map.copyOf(vault.tags()));
    return VaultId.parse(vault.id()).map(described);
  }
}
