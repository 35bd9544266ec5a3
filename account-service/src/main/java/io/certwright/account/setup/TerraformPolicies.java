package io.certwright.account.setup;

import static java.util.stream.Collectors.joining;

/**
 * The part of the Terraform file that is about access policies, which vaults have one by one; one
 * that goes by roles ignores its policies.
 */
final class TerraformPolicies {

  private static final String OF_ONE =
      """
      resource "azurerm_key_vault_access_policy" "certwright" {
        key_vault_id            = %s
        tenant_id               = data.azurerm_client_config.current.tenant_id
        object_id               = local.principal_id
        certificate_permissions = [%s]
      }
      """;

  private static final String OF_MANY =
      """
      data "azurerm_resources" "vaults" {
        type%s = "Microsoft.KeyVault/vaults"
      %s}

      resource "azurerm_key_vault_access_policy" "certwright" {
        for_each                = toset(data.azurerm_resources.vaults.resources[*].id)
        key_vault_id            = each.value
        tenant_id               = data.azurerm_client_config.current.tenant_id
        object_id               = local.principal_id
        certificate_permissions = [%s]
      }
      """;

  private static final String GROUP = "  resource_group_name = %s\n";

  private TerraformPolicies() {}

  static String of(SetupRequest request) {
    SetupScope scope = request.scope();
    String permissions =
        request.purpose().certificatePermissions().stream()
            .map(TerraformPolicies::capitalised)
            .collect(joining(", "));
    if (scope.isVault()) {
      return OF_ONE.formatted(Quoted.forTerraform(scope.toString()), permissions);
    }
    return scope.isSubscription()
        ? OF_MANY.formatted("", "", permissions)
        : OF_MANY.formatted(
            " ".repeat("resource_group_name".length() - "type".length()),
            GROUP.formatted(Quoted.forTerraform(scope.resourceGroup())),
            permissions);
  }

  private static String capitalised(String permission) {
    return "\"" + Character.toUpperCase(permission.charAt(0)) + permission.substring(1) + "\"";
  }
}
