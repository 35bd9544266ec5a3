package io.certwright.emulator.network;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The firewall of a vault.
 *
 * @param virtualNetworkRules ARM ids of subnets; no client of the emulator is in one
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/network-security">Network
 *     security for Azure Key Vault</a>
 */
public record NetworkAcls(
    DefaultAction defaultAction,
    Bypass bypass,
    List<IpRange> ipRules,
    List<String> virtualNetworkRules) {

  /** What happens to callers that no rule names. */
  public enum DefaultAction {
    @JsonProperty("Allow")
    ALLOW("Allow"),
    @JsonProperty("Deny")
    DENY("Deny");

    private final String wireName;

    DefaultAction(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  /** Whose services pass whatever the rules say. */
  public enum Bypass {
    @JsonProperty("AzureServices")
    AZURE_SERVICES("AzureServices"),
    @JsonProperty("None")
    NONE("None");

    private final String wireName;

    Bypass(String wireName) {
      this.wireName = wireName;
    }

    public String wireName() {
      return wireName;
    }
  }

  public boolean admits(String address) {
    return defaultAction == DefaultAction.ALLOW
        || ipRules.stream().anyMatch(rule -> rule.contains(address));
  }
}
