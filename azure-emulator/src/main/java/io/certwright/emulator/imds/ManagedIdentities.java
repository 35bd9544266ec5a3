package io.certwright.emulator.imds;

import io.certwright.emulator.tenant.Tenant;
import io.certwright.emulator.tenant.Tenants;
import io.certwright.emulator.tenant.directory.ManagedIdentity;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The identities of the one machine that the emulator plays. */
final class ManagedIdentities {

  private final Tenants tenants;

  ManagedIdentities(Tenants tenants) {
    this.tenants = tenants;
  }

  /** An identity with the tenant that it is of. */
  record Found(Tenant tenant, ManagedIdentity identity) {}

  /**
   * @param wanted by client id, object id or resource id; empty when the caller named none
   * @throws ImdsError in the words of the real service when there is no such identity, or when it
   *     is not clear which is meant
   */
  Found find(Optional<Predicate<ManagedIdentity>> wanted) {
    if (wanted.isPresent()) {
      return matching(wanted.get()).stream()
          .findFirst()
          .orElseThrow(() -> ImdsError.invalidRequest("Identity not found"));
    }
    List<Found> system = matching(ManagedIdentity::systemAssigned);
    if (!system.isEmpty()) {
      return system.get(0);
    }
    List<Found> all = matching(identity -> true);
    if (all.size() > 1) {
      throw ImdsError.invalidRequest(
          "Multiple user assigned identities exist, please specify the clientId / resourceId of the"
              + " identity in the token request");
    }
    return all.stream()
        .findFirst()
        .orElseThrow(() -> ImdsError.invalidRequest("Identity not found"));
  }

  private List<Found> matching(Predicate<ManagedIdentity> wanted) {
    return tenants.all().stream()
        .flatMap(
            tenant ->
                tenant.directory().managedIdentities().stream()
                    .filter(wanted)
                    .map(identity -> new Found(tenant, identity)))
        .toList();
  }
}
