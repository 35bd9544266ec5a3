package io.certwright.account.doctor;

import io.certwright.account.browse.ParallelCalls;
import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.platform.azure.ResourceManager;
import io.certwright.platform.azure.Subscription;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which vaults does the account see? */
final class VaultCheck {

  static final String NAME = "vaults";

  private final ParallelCalls calls;

  VaultCheck(ParallelCalls calls) {
    this.calls = calls;
  }

  /**
   * @param lines one on all vaults, and one for each subscription that does not list them
   * @param visible by name
   */
  record Result(List<CheckLine> lines, List<Vault> visible) {}

  /** What one subscription answered: its vaults, or why not. */
  private record Listed(Subscription subscription, List<Vault> vaults, Failure failure) {}

  Result of(ResourceManager resourceManager, List<Subscription> subscriptions, AzureIdentity who) {
    List<Listed> answers = calls.each(subscriptions, one -> list(resourceManager, one));
    List<Vault> visible =
        answers.stream()
            .flatMap(answer -> answer.vaults().stream())
            .sorted(Comparator.comparing(vault -> vault.id().name()))
            .toList();
    List<CheckLine> lines = new ArrayList<>();
    lines.add(count(visible.size(), who));
    answers.stream()
        .filter(answer -> answer.failure() != null)
        .map(answer -> refused(answer, who))
        .forEach(lines::add);
    return new Result(lines, visible);
  }

  private static Listed list(ResourceManager resourceManager, Subscription subscription) {
    try {
      return new Listed(subscription, resourceManager.vaults(subscription.id()), null);
    } catch (Failure failure) {
      return new Listed(subscription, List.of(), failure);
    }
  }

  private static CheckLine count(int count, AzureIdentity who) {
    if (count > 0) {
      return CheckLine.pass(
          NAME, SubscriptionCheck.TARGET, count + (count == 1 ? " is" : " are") + " visible.");
    }
    return CheckLine.warn(
        NAME,
        SubscriptionCheck.TARGET,
        "The account sees no vault.",
        new Remedy(
            "Create a vault, or assign the role Reader where the vaults are.",
            SubscriptionCheck.reader(who, "<subscription-id>")));
  }

  private static CheckLine refused(Listed answer, AzureIdentity who) {
    return CheckLine.fail(
        NAME, answer.subscription().name(), answer.failure().detail(), remedy(answer, who));
  }

  /** A role does not help where Azure is throttling or away. */
  private static Remedy remedy(Listed answer, AzureIdentity who) {
    if (answer.failure().code() != FailureCode.AZURE_REFUSED) {
      return Remedy.of("Check again later; if it stays, Azure's words tell what to change.");
    }
    return new Remedy(
        "Assign the role Reader on the subscription.",
        SubscriptionCheck.reader(who, answer.subscription().id().toString()));
  }
}
