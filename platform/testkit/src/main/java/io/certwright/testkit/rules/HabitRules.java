package io.certwright.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** What nobody does, wherever the class lives. */
final class HabitRules {

  private HabitRules() {}

  static List<ArchRule> of(Grammar grammar) {
    return List.of(
        noFieldInjection(grammar),
        noStandardStreams(grammar),
        noSleep(grammar),
        noStackTraces(grammar),
        noUncheckedChallenge(grammar));
  }

  private static ArchRule noFieldInjection(Grammar grammar) {
    return noFields()
        .that()
        .areDeclaredInClassesThat(grammar.own())
        .should()
        .beAnnotatedWith("jakarta.inject.Inject")
        .because("a constructor shows what a class needs, and a test calls it");
  }

  private static ArchRule noStandardStreams(Grammar grammar) {
    return noClasses()
        .that(grammar.own())
        .should()
        .accessTargetWhere(
            describe(
                "it is System.out or System.err",
                access ->
                    access.getTargetOwner().isEquivalentTo(System.class)
                        && List.of("out", "err").contains(access.getName())))
        .because("the log carries the correlation id, leaves secrets out and can be turned off");
  }

  private static ArchRule noSleep(Grammar grammar) {
    return noClasses()
        .that(grammar.own())
        .should()
        .accessTargetWhere(
            describe(
                "it is a sleep",
                access ->
                    access.getName().equals("sleep")
                        && access.getTargetOwner().getPackageName().startsWith("java.")))
        .because("a wait is a row with a due time, not a thread that is held");
  }

  private static ArchRule noStackTraces(Grammar grammar) {
    return noClasses()
        .that(grammar.own())
        .should()
        .accessTargetWhere(named("printStackTrace"))
        .because("a failure is told once, to the log or to the caller");
  }

  private static ArchRule noUncheckedChallenge(Grammar grammar) {
    return noClasses()
        .that(grammar.own())
        .should()
        .accessTargetWhere(named("disableChallengeResourceVerification"))
        .because("without it a server chooses for which resource the SDK hands it a token");
  }

  private static DescribedPredicate<JavaAccess<?>> named(String method) {
    return describe("it is " + method, access -> access.getName().equals(method));
  }
}
