package io.certwright.platform.azure.sdk;

import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import com.azure.resourcemanager.keyvault.models.SkuName;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultAddress;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.problem.Failure;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/** Vaults as ARM writes them; what it says of their addresses is checked. */
public final class ArmVaults {

  private static final Logger LOG = Logger.getLogger(ArmVaults.class);

  private ArmVaults() {}

  /**
   * One of many: empty also when it has an address that no token is sent to. It is left out, which
   * the log tells, and keeps nobody from the others.
   */
  public static Optional<Vault> listed(VaultInner vault, AzureCloud cloud) {
    try {
      return of(vault, cloud);
    } catch (Failure odd) {
      LOG.warnf("vault is left out vault=%s: %s", vault.id(), odd.detail());
      return Optional.empty();
    }
  }

  /**
   * Empty when its id is not that of a vault.
   *
   * @throws Failure AZURE_REFUSED when no token is sent to its address
   */
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
