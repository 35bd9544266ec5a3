package io.certwright.emulator.tenant;

import java.util.List;
import java.util.Map;

/** A resource group with its vaults, in the order of their names. */
public record ResourceGroup(
    String subscriptionId,
    String name,
    String location,
    Map<String, String> tags,
    List<Vault> vaults) {

  public String armId() {
    return "/subscriptions/" + subscriptionId + "/resourceGroups/" + name;
  }
}
