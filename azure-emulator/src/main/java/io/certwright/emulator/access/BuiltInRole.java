package io.certwright.emulator.access;

import java.util.List;
import java.util.Set;

/**
 * The built-in roles that matter to Key Vault, with their real ids and permissions.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Azure
 *     built-in roles</a>
 */
public enum BuiltInRole implements Role {
  OWNER(
      "Owner",
      "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
      "Manages everything, access included.",
      Actions.granting("*"),
      Actions.NONE),
  CONTRIBUTOR(
      "Contributor",
      "b24988ac-6180-42a0-ab88-20f7382dd24c",
      "Manages everything but access.",
      Actions.of(
          List.of("*"),
          List.of(
              "Microsoft.Authorization/*/Delete",
              "Microsoft.Authorization/*/Write",
              "Microsoft.Authorization/elevateAccess/Action",
              "Microsoft.Blueprint/blueprintAssignments/write",
              "Microsoft.Blueprint/blueprintAssignments/delete",
              "Microsoft.Compute/galleries/share/action",
              "Microsoft.Purview/consents/write",
              "Microsoft.Purview/consents/delete",
              "Microsoft.Resources/deploymentStacks/manageDenySetting/action",
              "Microsoft.Subscription/cancel/action",
              "Microsoft.Subscription/enable/action")),
      Actions.NONE),
  READER(
      "Reader",
      "acdd72a7-3385-48ef-bd42-f606fba81ae7",
      "Sees all resources and changes none.",
      Actions.granting("*/read"),
      Actions.NONE),
  USER_ACCESS_ADMINISTRATOR(
      "User Access Administrator",
      "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
      "Manages who has access.",
      Actions.granting("*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"),
      Actions.NONE),
  RBAC_ADMINISTRATOR(
      "Role Based Access Control Administrator",
      "f58310d9-a9f6-439a-9e8d-f62e7b41a168",
      "Manages role assignments.",
      Actions.granting(
          "Microsoft.Authorization/roleAssignments/write",
          "Microsoft.Authorization/roleAssignments/delete",
          "*/read",
          "Microsoft.Support/*"),
      Actions.NONE),
  KEY_VAULT_ADMINISTRATOR(
      "Key Vault Administrator",
      "00482a5a-887f-4fb3-b363-3b7fe8e74483",
      "Does everything with the data of a vault.",
      Actions.KEY_VAULT_READ,
      Actions.granting("Microsoft.KeyVault/vaults/*")),
  KEY_VAULT_CERTIFICATES_OFFICER(
      "Key Vault Certificates Officer",
      "a4417e6f-fecd-4de8-b567-7b0420556985",
      "Does everything with certificates.",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/certificatecas/*",
          "Microsoft.KeyVault/vaults/certificates/*",
          "Microsoft.KeyVault/vaults/certificatecontacts/write")),
  KEY_VAULT_CERTIFICATE_USER(
      "Key Vault Certificate User",
      "db79e9a7-68ee-4b58-9aeb-b90e7c24fcba",
      "Reads certificates with their keys.",
      Actions.NONE,
      Actions.granting(
          "Microsoft.KeyVault/vaults/certificates/read",
          "Microsoft.KeyVault/vaults/secrets/getSecret/action",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action",
          "Microsoft.KeyVault/vaults/keys/read")),
  KEY_VAULT_READER(
      "Key Vault Reader",
      "21090545-7ca7-4776-b22c-e363652d74d2",
      "Reads what is no secret in a vault.",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/*/read",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action")),
  KEY_VAULT_SECRETS_USER(
      "Key Vault Secrets User",
      "4633458b-17de-408a-b874-0445c86b69e6",
      "Reads secrets.",
      Actions.NONE,
      Actions.granting(
          "Microsoft.KeyVault/vaults/secrets/getSecret/action",
          "Microsoft.KeyVault/vaults/secrets/readMetadata/action")),
  KEY_VAULT_SECRETS_OFFICER(
      "Key Vault Secrets Officer",
      "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
      "Does everything with secrets.",
      Actions.KEY_VAULT_READ,
      Actions.granting("Microsoft.KeyVault/vaults/secrets/*")),
  KEY_VAULT_CRYPTO_OFFICER(
      "Key Vault Crypto Officer",
      "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
      "Does everything with keys.",
      Actions.KEY_VAULT_READ,
      Actions.granting(
          "Microsoft.KeyVault/vaults/keys/*", "Microsoft.KeyVault/vaults/keyrotationpolicies/*")),
  KEY_VAULT_CRYPTO_USER(
      "Key Vault Crypto User",
      "12338af0-0e69-4776-bea7-57ae8d297424",
      "Works with keys.",
      Actions.NONE,
      Actions.granting(
          "Microsoft.KeyVault/vaults/keys/read",
          "Microsoft.KeyVault/vaults/keys/update/action",
          "Microsoft.KeyVault/vaults/keys/backup/action",
          "Microsoft.KeyVault/vaults/keys/encrypt/action",
          "Microsoft.KeyVault/vaults/keys/decrypt/action",
          "Microsoft.KeyVault/vaults/keys/wrap/action",
          "Microsoft.KeyVault/vaults/keys/unwrap/action",
          "Microsoft.KeyVault/vaults/keys/sign/action",
          "Microsoft.KeyVault/vaults/keys/verify/action")),
  KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER(
      "Key Vault Crypto Service Encryption User",
      "e147488a-f6f5-4113-8e2d-b22465e65bf6",
      "Wraps and unwraps with keys.",
      Actions.granting(
          "Microsoft.EventGrid/eventSubscriptions/write",
          "Microsoft.EventGrid/eventSubscriptions/read",
          "Microsoft.EventGrid/eventSubscriptions/delete"),
      Actions.granting(
          "Microsoft.KeyVault/vaults/keys/read",
          "Microsoft.KeyVault/vaults/keys/wrap/action",
          "Microsoft.KeyVault/vaults/keys/unwrap/action")),
  KEY_VAULT_CONTRIBUTOR(
      "Key Vault Contributor",
      "f25e0fa2-a7c8-4377-a976-54943a77a395",
      "Manages vaults, not their data.",
      Actions.of(
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
      Actions.NONE),
  KEY_VAULT_DATA_ACCESS_ADMINISTRATOR(
      "Key Vault Data Access Administrator",
      "8b54135c-b56d-4d72-a534-26097cfdc8d8",
      "Gives and takes the roles for the data of vaults.",
      Actions.granting(
          "Microsoft.Authorization/roleAssignments/write",
          "Microsoft.Authorization/roleAssignments/delete",
          "Microsoft.Authorization/*/read",
          "Microsoft.Resources/deployments/*",
          "Microsoft.Resources/subscriptions/resourceGroups/read",
          "Microsoft.Resources/subscriptions/read",
          "Microsoft.Management/managementGroups/read",
          "Microsoft.Support/*",
          "Microsoft.KeyVault/vaults/*/read"),
      Actions.NONE),
  KEY_VAULT_PURGE_OPERATOR(
      "Key Vault Purge Operator",
      "a68e7c17-0ab2-4c09-9a58-125dae29748c",
      "Purges deleted vaults.",
      Actions.granting(
          "Microsoft.KeyVault/deletedVaults/read",
          "Microsoft.KeyVault/locations/deletedVaults/read",
          "Microsoft.KeyVault/locations/deletedVaults/purge/action",
          "Microsoft.KeyVault/locations/operationResults/read"),
      Actions.NONE);

  private final String title;
  private final String id;
  private final String description;
  private final Actions actions;
  private final Actions dataActions;

  BuiltInRole(String title, String id, String description, Actions actions, Actions dataActions) {
    this.title = title;
    this.id = id;
    this.description = description;
    this.actions = actions;
    this.dataActions = dataActions;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String description() {
    return description;
  }

  @Override
  public Actions actions() {
    return actions;
  }

  @Override
  public Actions dataActions() {
    return dataActions;
  }

  @Override
  public List<String> assignableScopes() {
    return List.of("/");
  }

  /** The Data Access Administrator's condition names these eight. */
  @Override
  public Set<String> delegableRoles() {
    return this != KEY_VAULT_DATA_ACCESS_ADMINISTRATOR
        ? Set.of()
        : Set.of(
            KEY_VAULT_ADMINISTRATOR.id,
            KEY_VAULT_CERTIFICATES_OFFICER.id,
            KEY_VAULT_CRYPTO_OFFICER.id,
            KEY_VAULT_CRYPTO_SERVICE_ENCRYPTION_USER.id,
            KEY_VAULT_CRYPTO_USER.id,
            KEY_VAULT_READER.id,
            KEY_VAULT_SECRETS_OFFICER.id,
            KEY_VAULT_SECRETS_USER.id);
  }
}
