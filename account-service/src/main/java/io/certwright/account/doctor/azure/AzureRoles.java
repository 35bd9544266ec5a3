package io.certwright.account.doctor.azure;

import com.azure.core.util.Context;
import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.fluent.models.PermissionInner;
import com.azure.resourcemanager.authorization.fluent.models.RoleAssignmentInner;
import io.certwright.account.rights.Permission;
import io.certwright.account.rights.Principal;
import io.certwright.account.rights.RoleGrant;
import io.certwright.account.rights.RoleReader;
import io.certwright.platform.azure.VaultId;
import io.certwright.platform.azure.sdk.ArmManagers;
import io.certwright.platform.azure.sdk.AzureErrors;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Roles by Azure's management library: one list of assignments for a subscription, and each role
 * definition once, for most are the same everywhere.
 */
final class AzureRoles implements RoleReader {

  private final ArmManagers managers;
  private final Map<String, List<Permission>> permissionsByRole = new ConcurrentHashMap<>();

  AzureRoles(ArmManagers managers) {
    this.managers = managers;
  }

  @Override
  public List<RoleGrant> grants(Principal principal, UUID subscription) {
    return AzureErrors.translate(
        AzureEstate.TARGET,
        () -> {
          AuthorizationManagementClient client = client(subscription);
          return client
              .getRoleAssignments()
              .list("assignedTo('" + principal.objectId() + "')", null, Context.NONE)
              .stream()
              .map(assignment -> grant(client, assignment))
              .toList();
        });
  }

  @Override
  public List<Permission> permissions(VaultId vault) {
    return AzureErrors.translate(
        AzureEstate.TARGET,
        () ->
            client(vault.subscription())
                .getPermissions()
                .listForResource(
                    vault.resourceGroup(), "Microsoft.KeyVault", "", "vaults", vault.name())
                .stream()
                .map(AzureRoles::permission)
                .toList());
  }

  private RoleGrant grant(AuthorizationManagementClient client, RoleAssignmentInner assignment) {
    String id = assignment.roleDefinitionId();
    String guid = id.substring(id.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    List<Permission> permissions =
        permissionsByRole.computeIfAbsent(
            guid,
            role ->
                client.getRoleDefinitions().getById(id).permissions().stream()
                    .map(AzureRoles::permission)
                    .toList());
    return new RoleGrant(assignment.scope(), permissions);
  }

  private AuthorizationManagementClient client(UUID subscription) {
    return managers.authorization(subscription).roleServiceClient();
  }

  private static Permission permission(PermissionInner permission) {
    return new Permission(orNone(permission.dataActions()), orNone(permission.notDataActions()));
  }

  private static List<String> orNone(List<String> actions) {
    return actions == null ? List.of() : actions;
  }
}
