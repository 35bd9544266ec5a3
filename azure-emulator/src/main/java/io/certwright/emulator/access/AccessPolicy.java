package io.certwright.emulator.access;

import java.util.List;

/**
 * One entry of a vault's access policies: the verbs that a principal may use.
 *
 * @see <a href="https://learn.microsoft.com/azure/key-vault/general/assign-access-policy">Assign a
 *     Key Vault access policy</a>
 */
public record AccessPolicy(
    String objectId, List<String> certificates, List<String> keys, List<String> secrets) {

  /**
   * Whether the policy holds the verb; {@code all} holds every verb but {@code purge}.
   *
   * @param kind {@code certificates}, {@code keys} or {@code secrets}
   */
  public boolean allows(String kind, String verb) {
    return verbs(kind).stream()
        .anyMatch(
            granted ->
                granted.equalsIgnoreCase(verb)
                    || granted.equalsIgnoreCase("all") && !verb.equals("purge"));
  }

  private List<String> verbs(String kind) {
    return switch (kind) {
      case "keys" -> keys;
      case "secrets" -> secrets;
      default -> certificates;
    };
  }
}
