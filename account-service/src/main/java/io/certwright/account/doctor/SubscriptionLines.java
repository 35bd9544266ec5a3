package io.certwright.account.doctor;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.diagnosis.SubscriptionAdvice;
import io.certwright.account.rights.Principal;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a report says of the subscriptions that an account sees.
 *
 * @see <a
 *     href="https://learn.microsoft.com/azure/cost-management-billing/manage/subscription-states">
 *     Azure subscription states</a>
 */
final class SubscriptionLines {

  static final String NAME = "subscriptions";
  static final String STATE = "subscription";
  static final String TARGET = "Azure Resource Manager";

  private static final String ENABLED = "Enabled";

  /** Still in use, but not for long. */
  private static final Set<String> IN_DANGER = Set.of("Warned", "PastDue");

  private SubscriptionLines() {}

  static List<CheckLine> of(List<Subscription> visible, Principal principal) {
    if (visible.isEmpty()) {
      return List.of(none(principal));
    }
    List<CheckLine> lines = new ArrayList<>();
    lines.add(CheckLine.pass(NAME, TARGET, count(visible.size())));
    visible.stream()
        .filter(one -> !one.state().equals(ENABLED))
        .map(SubscriptionLines::notEnabled)
        .forEach(lines::add);
    return lines;
  }

  static CheckLine unread(Failure failure) {
    return CheckLine.fail(NAME, TARGET, failure.detail(), ArmAdvice.notAboutRoles(failure));
  }

  private static String count(int count) {
    return count == 1 ? "1 is visible." : count + " are visible.";
  }

  private static CheckLine none(Principal principal) {
    return CheckLine.fail(
        NAME,
        TARGET,
        "The account sees no subscription.",
        ArmAdvice.reader(principal, "<subscription-id>"));
  }

  private static CheckLine notEnabled(Subscription subscription) {
    String detail = "Its state is " + subscription.state() + ".";
    return IN_DANGER.contains(subscription.state())
        ? CheckLine.warn(
            STATE,
            subscription.name(),
            detail,
            Remedy.of("Have whoever pays for the subscription settle its bill, or it is disabled."))
        : CheckLine.fail(
            STATE,
            subscription.name(),
            detail + " Nothing in it can be changed, nor its vaults be used.",
            SubscriptionAdvice.enable(subscription.id()));
  }
}
