package io.certwright.emulator.access;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The built-in roles that matter to Key Vault, with their real ids and permissions.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Azure
 *     built-in roles</a>
 */
public enum BuiltInRole {
  OWNER("Owner", "8e3af657-a8ff-443c-a75c-2fe8c4bcb635", Actions.granting("*"), Actions.NONE),
  CONTRIBUTOR(
      "Contributor",
      "b24988ac-6180-42a0-ab88-20f7382dd24c",
      Actions.grantingBut(
          List.of("*"),
          List.of(
              "Microsoft.Authorization/*/Delete",
              "Microsoft.Authorization/*/Write",
              "Microsoft.Authorization/elevateAccess/Action")),
      Actions.NONE),
  READER(
      "Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7", Actions.granting("*/read"), Actions.NONE),
  KEY_VAULT_ADMINISTRATOR(
      "Key Vault Administrator",
      "00482a5a-887f-4fb3-b363-3b7fe8e74483",
      Actions.KEY_VAULT_READ,
      Actions.granting("Microsoft.KeyVault/vaults/*")),
  KEY_VAULT_CERTIFICATES_OFFICER(
      "Key Vault Certificates Officer",
      "a4417e6f-fecd-4de8-b567-7b0420556985",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/certificatecas/*",
          "Microsoft.KeyVault/vaults/certificates/*",
          "Microsoft.KeyVault/vaults/certificatecontacts/write")),
  KEY_VAULT_CERTIFICATE_USER(
      "Key Vault Certificate User",
      "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba",
      Actions.NONE,
      Actions.granting(
          "Microsoft.KeyVault/vaults/certificates/read",
          "Microsoft.KeyVault/vaults/secrets/getSecret/action",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
          "Microsoft.KeyVault/vaults/keys/read")),
  KEY_VAULT_READER(
      "Key Vault Reader",
      "21090545-7ca7-4776-b22c-e363652d74d2",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/*/read",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action")),
  KEY_VAULT_SECRETS_USER(
      "Key Vault Secrets User",
      "4633458b-17de-408a-b874-0445c86b69e6",
      Actions.NONE,
      Actions.granting(
          "Microsoft.KeyVault/vaults/secrets/getSecret/action",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action")),
  KEY_VAULT_SECRETS_OFFICER(
      "Key Vault Secrets Officer",
      "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
      Actions.KEY_VAULT_READ,
      Actions.granting("Microsoft.KeyVault/vaults/secrets/*")),
  KEY_VAULT_CRYPTO_OFFICER(
      "Key Vault Crypto Officer",
      "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/keys/*", "Microsoft.KeyVault/vaults/keyrotationpolicies/*")),
  KEY_VAULT_CONTRIBUTOR(
      "Key Vault Contributor",
      "f25e0fa2-a7c8-4377-a976-54943a77a395",
      Actions.grantingBut(
          List.of(
              "Microsoft.Authorization/*/read",
              "Microsoft.Insights/alertRules/*",
              "Microsoft.KeyVault/*",
              "Microsoft.Resources/deployments/*",
              "Microsoft.Resources/subscriptions/resourceGroups/read",
              "Microsoft.Support/*"),
          List.of(
              "Microsoft.KeyVault/locations/deletedVaults/purge/action",
              "Microsoft.KeyVault/hsmPools/*",
              "Microsoft.KeyVault/managedHsms/*")),
      Actions.NONE);

  private final String title;
  private final String id;
  private final Actions actions;
  private final Actions dataActions;

  BuiltInRole(String title, String id, Actions actions, Actions dataActions) {
    this.title = title;
    this.id = id;
    this.actions = actions;
    this.dataActions = dataActions;
  }

  public String title() {
    return title;
  }

  public String id() {
    return id;
  }

  /** Operations on Azure Resource Manager. */
  public Actions actions() {
    return actions;
  }

  /** Operations on the data inside a vault. */
  public Actions dataActions() {
    return dataActions;
  }

  public static Optional<BuiltInRole> named(String titleOrId) {
    return Stream.of(values())
        .filter(role -> role.title.equalsIgnoreCase(titleOrId) || role.id.equals(titleOrId))
        .findFirst();
  }
}
