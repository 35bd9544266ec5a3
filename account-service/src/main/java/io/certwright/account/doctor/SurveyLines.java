package io.certwright.account.doctor;

import io.certwright.account.diagnosis.AzCommand;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.doctor.SeenVaults.LeftOut;
import io.certwright.account.rights.Principal;
import io.certwright.platform.problem.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * What a report says of what must be there before there is anything to do: a resource group, a
 * vault in it, and Key Vault as a service that may be used. Where something could not be listed, it
 * is not told that there is none.
 */
final class SurveyLines {

  static final String GROUPS = "resource-groups";
  static final String PROVIDER = "key-vault-provider";
  static final String VAULTS = "vaults";

  private static final String REGISTERED = "Registered";
  private static final String TARGET = SubscriptionLines.TARGET;

  private SurveyLines() {}

  static List<CheckLine> of(List<Survey> surveys, Principal principal) {
    List<CheckLine> lines = new ArrayList<>();
    int groups = sum(surveys, Survey::resourceGroups);
    int vaults = sum(surveys, survey -> survey.vaults().size());
    String first = surveys.get(0).subscription().id().toString();
    boolean complete = surveys.stream().allMatch(survey -> survey.refusal().isEmpty());
    if (groups > 0) {
      lines.add(CheckLine.pass(GROUPS, TARGET, count(groups)));
    } else if (vaults == 0 && complete) {
      // Who was given single vaults sees them without their groups, and misses nothing.
      lines.add(noGroup(principal, first));
    }
    lines.addAll(provider(surveys));
    if (vaults > 0) {
      lines.add(CheckLine.pass(VAULTS, TARGET, count(vaults)));
    } else if (complete && surveys.stream().allMatch(survey -> survey.leftOut().isEmpty())) {
      lines.add(noVault(groups > 0, principal, first));
    }
    surveys.stream()
        .flatMap(survey -> survey.leftOut().stream().map(vault -> leftOut(vault, survey)))
        .forEach(lines::add);
    surveys.stream()
        .filter(survey -> survey.refusal().isPresent())
        .map(survey -> refused(survey, principal))
        .forEach(lines::add);
    return lines;
  }

  /** A vault shows that Key Vault may be used; where there is none, it is told. */
  private static List<CheckLine> provider(List<Survey> surveys) {
    List<CheckLine> lines =
        surveys.stream()
            .filter(survey -> survey.provider().filter(state -> !isRegistered(state)).isPresent())
            .map(SurveyLines::unregistered)
            .toList();
    boolean shown =
        surveys.stream()
            .anyMatch(survey -> !survey.vaults().isEmpty() || survey.provider().isPresent());
    return lines.isEmpty() && shown
        ? List.of(CheckLine.pass(PROVIDER, TARGET, "Microsoft.KeyVault is registered."))
        : lines;
  }

  private static boolean isRegistered(String state) {
    return state.equalsIgnoreCase(REGISTERED);
  }

  private static CheckLine unregistered(Survey survey) {
    return CheckLine.warn(
        PROVIDER,
        survey.subscription().name(),
        "Microsoft.KeyVault is " + survey.provider().orElseThrow() + ": no vault can be made here.",
        new Remedy(
            "Register the resource provider, unless this subscription is to have no vault.",
            AzCommand.of("provider register")
                .with("--namespace", "Microsoft.KeyVault")
                .with("--subscription", survey.subscription().id())
                .toString()));
  }

  private static CheckLine noGroup(Principal principal, String subscription) {
    return CheckLine.warn(
        GROUPS,
        TARGET,
        "The account sees no resource group.",
        ArmAdvice.reader(principal, subscription));
  }

  /** Who sees groups would see the vaults in them. */
  private static CheckLine noVault(boolean seesGroups, Principal principal, String subscription) {
    String create =
        AzCommand.of("keyvault create")
            .with("--name", "<name>")
            .with("--resource-group", "<resource group>")
            .with("--subscription", subscription)
            .toString();
    return CheckLine.warn(
        VAULTS,
        TARGET,
        "The account sees no vault.",
        new Remedy(
            "Create a vault, or assign the role Reader where the vaults are.",
            seesGroups ? create : ArmAdvice.reader(principal, subscription).command()));
  }

  private static CheckLine leftOut(LeftOut vault, Survey survey) {
    return CheckLine.warn(
        VAULTS,
        vault.name(),
        "It is left out, and no token sent to it: " + vault.why(),
        new Remedy(
            "See what address Azure Resource Manager gives it; if that is right, report it as a fault"
                + " of this product.",
            AzCommand.of("keyvault show")
                .with("--name", vault.name())
                .with("--subscription", survey.subscription().id())
                .with("--query", "properties.vaultUri")
                .toString()));
  }

  private static CheckLine refused(Survey survey, Principal principal) {
    Failure refusal = survey.refusal().orElseThrow();
    return CheckLine.fail(
        VAULTS,
        survey.subscription().name(),
        refusal.detail(),
        ArmAdvice.of(refusal, principal, survey.subscription().id().toString()));
  }

  private static int sum(List<Survey> surveys, ToIntFunction<Survey> of) {
    return surveys.stream().mapToInt(of).sum();
  }

  private static String count(int count) {
    return count + (count == 1 ? " is" : " are") + " visible.";
  }
}
