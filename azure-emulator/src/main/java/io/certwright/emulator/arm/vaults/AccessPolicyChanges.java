package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.Vault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Adds to the access policies of a vault, replaces some of them, or takes verbs away. */
final class AccessPolicyChanges {

  private AccessPolicyChanges() {}

  /**
   * @param kind {@code add}, {@code replace} or {@code remove}
   * @return whether a principal got a policy that had none
   */
  static boolean apply(Vault vault, String kind, JsonNode body) {
    List<AccessPolicy> given =
        VaultFields.accessPolicies(body.path("properties").path("accessPolicies"));
    synchronized (vault) {
      boolean createdAny = false;
      for (AccessPolicy policy : given) {
        AccessPolicy before = of(vault, policy.objectId());
        AccessPolicy after =
            switch (kind.toLowerCase(Locale.ROOT)) {
              case "add" -> before == null ? policy : joined(before, policy);
              case "replace" -> policy;
              case "remove" -> before == null ? null : without(before, policy);
              default ->
                  throw ArmErrors.badRequest(
                      "The operation kind '%s' is not add, replace or remove.".formatted(kind));
            };
        put(vault, before, after);
        createdAny |= before == null && after != null;
      }
      return createdAny;
    }
  }

  static void replaceAll(Vault vault, List<AccessPolicy> policies) {
    synchronized (vault) {
      vault.accessPolicies().clear();
      vault.accessPolicies().addAll(policies);
    }
  }

  static ObjectNode view(Vault vault) {
    ObjectNode node =
        Json.object()
            .put("id", vault.armId() + "/accessPolicies/")
            .put("type", "Microsoft.KeyVault/vaults/accessPolicies");
    node.putObject("properties").set("accessPolicies", VaultView.accessPolicies(vault));
    return node;
  }

  private static void put(Vault vault, AccessPolicy before, AccessPolicy after) {
    if (before != null) {
      vault.accessPolicies().remove(before);
    }
    if (after != null) {
      vault.accessPolicies().add(after);
    }
  }

  private static AccessPolicy of(Vault vault, String objectId) {
    return vault.accessPolicies().stream()
        .filter(policy -> policy.objectId().equalsIgnoreCase(objectId))
        .findFirst()
        .orElse(null);
  }

  private static AccessPolicy joined(AccessPolicy before, AccessPolicy more) {
    return new AccessPolicy(
        before.objectId(),
        joined(before.certificates(), more.certificates()),
        joined(before.keys(), more.keys()),
        joined(before.secrets(), more.secrets()));
  }

  /** Null when nothing is left. */
  private static AccessPolicy without(AccessPolicy before, AccessPolicy less) {
    AccessPolicy left =
        new AccessPolicy(
            before.objectId(),
            without(before.certificates(), less.certificates()),
            without(before.keys(), less.keys()),
            without(before.secrets(), less.secrets()));
    boolean empty =
        left.certificates().isEmpty() && left.keys().isEmpty() && left.secrets().isEmpty();
    return empty ? null : left;
  }

  private static List<String> joined(List<String> before, List<String> more) {
    Set<String> all = new LinkedHashSet<>(before);
    all.addAll(more);
    return List.copyOf(all);
  }

  private static List<String> without(List<String> before, List<String> less) {
    List<String> left = new ArrayList<>(before);
    left.removeIf(verb -> less.stream().anyMatch(verb::equalsIgnoreCase));
    return List.copyOf(left);
  }
}
