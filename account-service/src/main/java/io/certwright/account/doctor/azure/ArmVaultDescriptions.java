package io.certwright.account.doctor.azure;

import com.azure.resourcemanager.keyvault.fluent.models.VaultInner;
import com.azure.resourcemanager.keyvault.models.AccessPolicyEntry;
import com.azure.resourcemanager.keyvault.models.CertificatePermissions;
import com.azure.resourcemanager.keyvault.models.NetworkRuleAction;
import com.azure.resourcemanager.keyvault.models.PrivateEndpointConnectionItem;
import com.azure.resourcemanager.keyvault.models.PrivateEndpointServiceConnectionStatus;
import com.azure.resourcemanager.keyvault.models.VaultProperties;
import io.certwright.account.doctor.SeenVaults;
import io.certwright.account.doctor.SeenVaults.LeftOut;
import io.certwright.account.rights.AccessPolicy;
import io.certwright.account.vaultcheck.VaultDescription;
import io.certwright.account.vaultcheck.VaultDescription.NetworkAccess;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.sdk.ArmVaults;
import io.certwright.platform.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Vaults with their settings as ARM writes them; what was never set is absent there. */
final class ArmVaultDescriptions {

  /** Of vaults from before it could be chosen. */
  private static final int DEFAULT_SOFT_DELETE_DAYS = 90;

  private ArmVaultDescriptions() {}

  static SeenVaults seen(Iterable<VaultInner> listed, AzureCloud cloud) {
    List<VaultDescription> vaults = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (VaultInner vault : listed) {
      try {
        of(vault, cloud).ifPresent(vaults::add);
      } catch (Failure odd) {
        leftOut.add(new LeftOut(vault.name(), odd.detail()));
      }
    }
    return new SeenVaults(vaults, leftOut);
  }

  private static Optional<VaultDescription> of(VaultInner vault, AzureCloud cloud) {
    VaultProperties properties = vault.properties();
    return ArmVaults.of(vault, cloud)
        .map(
            plain ->
                new VaultDescription(
                    plain,
                    properties.tenantId(),
                    network(properties),
                    orNone(properties.accessPolicies()).stream()
                        .map(ArmVaultDescriptions::policy)
                        .toList(),
                    properties.softDeleteRetentionInDays() == null
                        ? DEFAULT_SOFT_DELETE_DAYS
                        : properties.softDeleteRetentionInDays(),
                    Boolean.TRUE.equals(properties.enablePurgeProtection())));
  }

  private static NetworkAccess network(VaultProperties properties) {
    boolean denies =
        properties.networkAcls() != null
            && properties.networkAcls().defaultAction() == NetworkRuleAction.DENY;
    return new NetworkAccess(
        !"Disabled".equalsIgnoreCase(properties.publicNetworkAccess()),
        denies,
        properties.networkAcls() == null
            ? List.of()
            : orNone(properties.networkAcls().ipRules()).stream()
                .map(rule -> rule.value())
                .toList(),
        (int)
            orNone(properties.privateEndpointConnections()).stream()
                .filter(ArmVaultDescriptions::isApproved)
                .count());
  }

  private static boolean isApproved(PrivateEndpointConnectionItem connection) {
    return connection.privateLinkServiceConnectionState() != null
        && PrivateEndpointServiceConnectionStatus.APPROVED.equals(
            connection.privateLinkServiceConnectionState().status());
  }

  private static AccessPolicy policy(AccessPolicyEntry entry) {
    return new AccessPolicy(
        entry.objectId(),
        entry.applicationId() != null,
        orNone(entry.permissions().certificates()).stream()
            .map(CertificatePermissions::toString)
            .collect(Collectors.toSet()));
  }

  private static <T> List<T> orNone(List<T> list) {
    return list == null ? List.of() : list;
  }
}
