package io.certwright.account.rights;

/**
 * The roles of Azure that an application of ours is given, by the ids that they have in every
 * directory and cloud.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/built-in-roles">Azure
 *     built-in roles</a>
 */
public enum BuiltInRole {
  /** Sees subscriptions, groups, vaults and who may do what; nothing that is inside a vault. */
  READER("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7"),
  /** Reads what is no secret inside a vault: the certificates, not their keys. */
  KEY_VAULT_READER("Key Vault Reader", "21090545-7ca7-4776-b22c-e363652d74d2"),
  /** Does everything with certificates, and nothing with keys and secrets of their own. */
  KEY_VAULT_CERTIFICATES_OFFICER(
      "Key Vault Certificates Officer", "a4417e6f-fecd-4de8-b567-7b0420556985");

  private final String label;
  private final String id;

  BuiltInRole(String label, String id) {
    this.label = label;
    this.id = id;
  }

  /** As Azure shows it. */
  public String label() {
    return label;
  }

  public String id() {
    return id;
  }
}
