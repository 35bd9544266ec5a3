package io.certwright.discovery.finding;

/** Commands of the Azure CLI that are the first step of a remedy. */
final class Remedies {

  static final String NONE = "";
  static final String ENABLE =
      "az keyvault certificate set-attributes --vault-name {vault} --name {name} --enabled true";

  /** The policy to edit; the new version is made from the edited file. */
  static final String POLICY =
      "az keyvault certificate show --vault-name {vault} --name {name} --query policy > policy.json"
          + " # edit it, then: az keyvault certificate create --vault-name {vault} --name {name}"
          + " --policy @policy.json";

  static final String NEW_VERSION =
      "az keyvault certificate show --vault-name {vault} --name {name} --query policy > policy.json"
          + " && az keyvault certificate create --vault-name {vault} --name {name}"
          + " --policy @policy.json";

  private Remedies() {}
}
