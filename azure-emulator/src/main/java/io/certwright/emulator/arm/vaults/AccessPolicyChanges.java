package io.certwright.emulator.arm.vaults;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.certwright.emulator.access.AccessPolicy;
import io.certwright.emulator.arm.ArmErrors;
import io.certwright.emulator.http.Json;
import io.certwright.emulator.tenant.vault.Vault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Adds to the access policies of a vault, replaces some of them, or takes verbs away. */
final class AccessPolicyChanges {

  private AccessPolicyChanges() {}

  /**
   * @param kind {@code add}, {@code replace} or {@code remove}
   * @return whether a principal got a policy that had none
   */
  static boolean apply(Vault vault, String kind, JsonNode body) {
    Change change = Change.of(kind);
    List<AccessPolicy> given =
        VaultFields.accessPolicies(body.path("properties").path("accessPolicies"));
    synchronized (vault) {
      List<AccessPolicy> policies = new ArrayList<>(vault.accessPolicies());
      boolean createdAny = false;
      for (AccessPolicy policy : given) {
        AccessPolicy before = of(policies, policy.objectId());
        policies.remove(before);
        AccessPolicy after = change.apply(before, policy);
        if (after != null) {
          policies.add(after);
        }
        createdAny |= before == null && after != null;
      }
      vault.change(policies);
      return createdAny;
    }
  }

  /** What becomes of a principal's policy, which is null where there is none. */
  private enum Change {
    ADD,
    REPLACE,
    REMOVE;

    static Change of(String kind) {
      return Stream.of(values())
          .filter(change -> change.name().equalsIgnoreCase(kind))
          .findFirst()
          .orElseThrow(
              () ->
                  ArmErrors.badRequest(
                      "The operation kind '%s' is not add, replace or remove.".formatted(kind)));
    }

    AccessPolicy apply(AccessPolicy before, AccessPolicy given) {
      if (before == null) {
        return this == REMOVE ? null : given;
      }
      return switch (this) {
        case ADD -> joined(before, given);
        case REPLACE -> given;
        case REMOVE -> without(before, given);
      };
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

  private static AccessPolicy of(List<AccessPolicy> policies, String objectId) {
    return policies.stream()
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
