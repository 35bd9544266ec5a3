package io.certwright.account.setup;

import java.util.List;

/**
 * What an account is for, and the least that it needs inside a vault for that.
 *
 * @see <a href="https://learn.microsoft.com/rest/api/keyvault/certificates/operation-groups">Key
 *     Vault certificates, whose operations each name their permission</a>
 */
public enum Purpose {
  DISCOVERY(BuiltInRole.KEY_VAULT_READER, List.of("list", "get")),
  ENROLLMENT(
      BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER,
      List.of("list", "get", "create", "update", "import")),
  /** Also deletes what is no longer wanted, recovers what was deleted, and frees its name. */
  ALL(
      BuiltInRole.KEY_VAULT_CERTIFICATES_OFFICER,
      List.of("list", "get", "create", "update", "import", "delete", "recover", "purge"));

  private final BuiltInRole role;
  private final List<String> certificatePermissions;

  Purpose(BuiltInRole role, List<String> certificatePermissions) {
    this.role = role;
    this.certificatePermissions = certificatePermissions;
  }

  /** For vaults that go by roles. */
  public BuiltInRole role() {
    return role;
  }

  /** For vaults that go by access policies. */
  public List<String> certificatePermissions() {
    return certificatePermissions;
  }
}
