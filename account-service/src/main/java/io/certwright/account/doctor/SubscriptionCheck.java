package io.certwright.account.doctor;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.problem.Failure;
import java.util.List;

/** Does the account see subscriptions? */
final class SubscriptionCheck {

  static final String NAME = "subscriptions";
  static final String TARGET = "Azure Resource Manager";

  private SubscriptionCheck() {}

  /**
   * @param visible empty when the line fails
   */
  record Result(CheckLine line, List<Subscription> visible) {}

  static Result of(ResourceManager resourceManager, AzureIdentity identity) {
    try {
      List<Subscription> visible = resourceManager.subscriptions();
      return new Result(line(visible.size(), identity), visible);
    } catch (Failure failure) {
      return new Result(
          CheckLine.fail(
              NAME,
              TARGET,
              failure.detail(),
              Remedy.of("Let this service reach Azure Resource Manager, then check again.")),
          List.of());
    }
  }

  private static CheckLine line(int count, AzureIdentity identity) {
    if (count > 0) {
      return CheckLine.pass(NAME, TARGET, count + (count == 1 ? " is" : " are") + " visible.");
    }
    return CheckLine.fail(
        NAME,
        TARGET,
        "The account sees no subscription.",
        new Remedy(
            "Assign the role Reader on each subscription to be discovered.",
            reader(identity, "<subscription-id>")));
  }

  static String reader(AzureIdentity identity, String subscription) {
    return "az role assignment create --assignee "
        + identity.applicationId()
        + " --role Reader --scope \"/subscriptions/"
        + subscription
        + "\"";
  }
}
