package io.certwright.account.rights;

/**
 * One thing that can be done to the certificates of a vault, as access policies and as roles call
 * it. Merging asks for {@code create} and ending a pending operation for {@code update}.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/key-vault/certificates/certificate-access-control">
 *     Certificate access control</a>
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/permissions/security">
 *     Permissions of Microsoft.KeyVault</a>
 */
public enum CertificateRight {
  LIST("list", "read"),
  GET("get", "read"),
  CREATE("create", "create/action"),
  UPDATE("update", "update/action"),
  IMPORT("import", "import/action"),
  DELETE("delete", "delete"),
  RECOVER("recover", "recover/action"),
  PURGE("purge", "purge/action");

  private final String verb;
  private final String dataAction;

  CertificateRight(String verb, String dataAction) {
    this.verb = verb;
    this.dataAction = "Microsoft.KeyVault/vaults/certificates/" + dataAction;
  }

  /** As access policies call it. */
  public String verb() {
    return verb;
  }

  /** As role definitions call it. */
  public String dataAction() {
    return dataAction;
  }
}
