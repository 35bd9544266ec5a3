package io.certwright.emulator.keyvault.call;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be done to the contents of a vault, as access policies and as role definitions call it.
 *
 * @see <a href="https://learn.microsoft.com/azure/role-based-access-control/permissions/security">
 *     Permissions of Microsoft.KeyVault</a>
 */
public enum DataAction {
  CERTIFICATE_GET("certificates/read", "get"),
  CERTIFICATE_LIST("certificates/read", "list"),
  CERTIFICATE_CREATE("certificates/create/action", "create"),
  CERTIFICATE_IMPORT("certificates/import/action", "import"),
  CERTIFICATE_UPDATE("certificates/update/action", "update"),
  CERTIFICATE_DELETE("certificates/delete", "delete"),
  CERTIFICATE_RECOVER("certificates/recover/action", "recover"),
  CERTIFICATE_PURGE("certificates/purge/action", "purge"),
  CERTIFICATE_BACKUP("certificates/backup/action", "backup"),
  CERTIFICATE_RESTORE("certificates/restore/action", "restore"),
  ISSUER_GET("certificatecas/read", "getissuers", "manageissuers"),
  ISSUER_LIST("certificatecas/read", "listissuers", "getissuers", "manageissuers"),
  ISSUER_SET("certificatecas/write", "setissuers"),
  ISSUER_DELETE("certificatecas/delete", "deleteissuers", "manageissuers"),
  CONTACTS_MANAGE("certificatecontacts/write", "managecontacts"),
  KEY_GET("keys/read", "get"),
  KEY_LIST("keys/read", "list"),
  KEY_CREATE("keys/create/action", "create"),
  KEY_UPDATE("keys/update/action", "update"),
  KEY_DELETE("keys/delete", "delete"),
  KEY_RECOVER("keys/recover/action", "recover"),
  KEY_PURGE("keys/purge/action", "purge"),
  KEY_WRAP("keys/wrap/action", "wrapKey"),
  KEY_UNWRAP("keys/unwrap/action", "unwrapKey"),
  SECRET_GET("secrets/getSecret/action", "get"),
  SECRET_LIST("secrets/readMetadata/action", "list"),
  SECRET_SET("secrets/setSecret/action", "set"),
  SECRET_UPDATE("secrets/update/action", "set"),
  SECRET_DELETE("secrets/delete", "delete"),
  SECRET_RECOVER("secrets/recover/action", "recover"),
  SECRET_PURGE("secrets/purge/action", "purge");

  private final String dataAction;
  private final List<String> verbs;

  DataAction(String dataAction, String... verbs) {
    this.dataAction = dataAction;
    this.verbs = List.of(verbs);
  }

  /** The verb of access policies that a refusal names. */
  public String verb() {
    return verbs.get(0);
  }

  /** Every verb that suffices. */
  public Stream<String> verbs() {
    return verbs.stream();
  }

  /** The section of an access policy: {@code certificates}, {@code keys} or {@code secrets}. */
  public String kind() {
    return name().startsWith("KEY_")
        ? "keys"
        : name().startsWith("SECRET_") ? "secrets" : "certificates";
  }

  /** The data action of role definitions. */
  public String dataAction() {
    return "Microsoft.KeyVault/vaults/" + dataAction;
  }
}
