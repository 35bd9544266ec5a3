package io.certwright.account.doctor;

import static io.certwright.account.doctor.DoctorTenant.SUBSCRIPTION;
import static io.certwright.account.doctor.Faults.answer;
import static io.certwright.account.doctor.Faults.fault;
import static io.certwright.account.doctor.Row.fails;
import static io.certwright.account.doctor.Row.warns;

import io.certwright.emulator.fault.Effect;
import io.certwright.emulator.tenant.ResourceGroup;
import io.certwright.emulator.tenant.SubscriptionState;
import io.certwright.emulator.tenant.vault.Vault;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What keeps an account from seeing what there is. */
final class SightRows {

  private SightRows() {}

  private static final Effect NOT_AUTHORIZED =
      answer(
          403,
          "AuthorizationFailed",
          "The client does not have authorization to perform the action over the scope.");

  static Stream<Row> rows() {
    return Stream.of(
        fails("The application has no role", RightsRows::takeRoles, "subscriptions"),
        warns("There is no vault", SightRows::deleteVaults, "vaults", SightRows::recoverVaults),
        fails(
            "The subscription is disabled",
            one -> subscriptionIs(one, SubscriptionState.DISABLED),
            "subscription"),
        warns(
            "The bill of the subscription is due",
            one -> subscriptionIs(one, SubscriptionState.PAST_DUE),
            "subscription",
            one -> subscriptionIs(one, SubscriptionState.ENABLED)),
        fails(
            "Resource Manager asks for fewer requests",
            fault("arm.listVaults", answer(429, "TooManyRequests", "The request was throttled.")),
            "vaults",
            Faults::clear),
        warns(
            "Neither role assignments nor permissions may be read",
            one -> {
              fault("arm.listRoleAssignments", NOT_AUTHORIZED).accept(one);
              fault("arm.listPermissions", NOT_AUTHORIZED).accept(one);
            },
            "rights",
            Faults::clear));
  }

  private static void subscriptionIs(EmulatedAccount one, SubscriptionState state) {
    one.tenant().subscriptions().get(0).changeState(state);
  }

  private static void deleteVaults(EmulatedAccount one) {
    ResourceGroup group = one.tenant().resourceGroups().findFirst().orElseThrow();
    for (Vault vault : List.copyOf(group.vaults())) {
      one.emulator().tenants().vaults().delete(group, vault, Instant.now());
    }
  }

  private static void recoverVaults(EmulatedAccount one) {
    var vaults = one.emulator().tenants().vaults();
    vaults.deletedOf(SUBSCRIPTION, Instant.now()).forEach(vaults::recover);
  }
}
