package io.certwright.emulator.keyvault.certificates;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.emulator.certificate.error.KeyVaultError;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.policy.LifetimeAction;
import io.certwright.emulator.keyvault.call.Fields;
import java.util.List;

/** Reads what a policy wants done towards the end of a certificate's life. */
final class LifetimeActionReader {

  /** A month counts no more than this when a trigger must lie within the validity. */
  private static final int DAYS_OF_A_MONTH = 27;

  private LifetimeActionReader() {}

  /**
   * @throws KeyVaultError 400 for more than one action, or a trigger outside of the validity
   */
  static List<LifetimeAction> read(JsonNode policy, Issuer issuer, int validityMonths) {
    JsonNode actions = policy.path("lifetime_actions");
    if (!actions.isArray()) {
      return List.of(byDefault(issuer));
    }
    if (actions.size() > 1) {
      throw KeyVaultError.badParameter("At most one action is allowed");
    }
    return actions.isEmpty() ? List.of() : List.of(read(actions.get(0), validityMonths));
  }

  private static LifetimeAction read(JsonNode node, int validityMonths) {
    LifetimeAction action =
        new LifetimeAction(
            Fields.integer(node.path("trigger"), "lifetime_percentage"),
            Fields.integer(node.path("trigger"), "days_before_expiry"),
            Fields.text(node.path("action"), "action_type", ""));
    boolean knownAction = List.of("AutoRenew", "EmailContacts").contains(action.action());
    boolean oneTrigger =
        (action.lifetimePercentage() == null) != (action.daysBeforeExpiry() == null);
    boolean makesSense =
        knownAction
            && oneTrigger
            && within(action.lifetimePercentage(), 99)
            && within(action.daysBeforeExpiry(), validityMonths * DAYS_OF_A_MONTH);
    if (!makesSense) {
      throw KeyVaultError.invalidProperty("policy.lifetime_actions", "Invalid lifetime action");
    }
    return action;
  }

  private static boolean within(Integer value, int most) {
    return value == null || value >= 1 && value <= most;
  }

  /** The service renews by itself what it can; for the rest it only sends mail. */
  private static LifetimeAction byDefault(Issuer issuer) {
    return new LifetimeAction(80, null, issuer.isUnknown() ? "EmailContacts" : "AutoRenew");
  }
}
