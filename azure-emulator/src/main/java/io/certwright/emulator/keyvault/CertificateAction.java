package io.certwright.emulator.keyvault;

import java.util.Locale;

/** What can be done to certificates, as access policies and as role definitions call it. */
enum CertificateAction {
  GET("certificates/read"),
  LIST("certificates/read"),
  CREATE("certificates/create/action"),
  IMPORT("certificates/import/action"),
  UPDATE("certificates/update/action"),
  DELETE("certificates/delete"),
  RECOVER("certificates/recover/action"),
  PURGE("certificates/purge/action");

  private final String dataAction;

  CertificateAction(String dataAction) {
    this.dataAction = "Microsoft.KeyVault/vaults/" + dataAction;
  }

  String verb() {
    return name().toLowerCase(Locale.ROOT);
  }

  String dataAction() {
    return dataAction;
  }
}
