package io.certwright.account.setup;

import java.time.Instant;

/** Requests for the guide as they come. */
final class SetupSamples {

  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
  static final String SUBSCRIPTION = "/subscriptions/44444444-4444-4444-8444-444444444441";
  static final String GROUP = SUBSCRIPTION + "/resourceGroups/rg-shop.prod_(eu)";
  static final String VAULT =
      SUBSCRIPTION + "/resourceGroups/rg-shop-prod/providers/Microsoft.KeyVault/vaults/kv-demo-001";

  /** What could end a literal, begin an expression or a command in one of the three languages. */
  static final String HOSTILE =
      "'; rm -rf \"$HOME\" `id` $(id) ${HOME} $${a} %{if true} \\' \\${b} \\ $ % -- # //";

  private SetupSamples() {}

  static SetupDraft plain(String accessModel, String scope) {
    return new SetupDraft(accessModel, scope, null, null, null, null, null);
  }

  static SetupDraft named(String applicationName) {
    return new SetupDraft("RBAC", VAULT, null, null, applicationName, null, null);
  }

  static SetupDraft with(String accessModel, String scope, String credentialKind) {
    return new SetupDraft(accessModel, scope, null, null, null, credentialKind, null);
  }

  static SetupGuide guide(SetupDraft draft) {
    return SetupGuide.of(draft.read(NOW));
  }
}
