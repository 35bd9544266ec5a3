package io.certwright.testkit.rules;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * The grammar and habits of a service, checked on its compiled classes. The use is one test:
 *
 * <pre>{@code
 * @Test
 * void keepsTheRulesOfTheHouse() {
 *   HouseRules.of("io.certwright.account").check();
 * }
 * }</pre>
 */
public final class HouseRules {

  private final JavaClasses classes;
  private final List<ArchRule> rules;

  private HouseRules(JavaClasses classes, List<ArchRule> rules) {
    this.classes = classes;
    this.rules = rules;
  }

  /**
   * The rules for one service, on what the class path holds of it; test classes are left out.
   *
   * @param service root package of the service, such as {@code io.certwright.account}
   */
  public static HouseRules of(String service) {
    return of(
        service,
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(service, Grammar.PLATFORM, Grammar.CONTRACTS));
  }

  static HouseRules of(String service, JavaClasses classes) {
    Grammar grammar = new Grammar(service);
    List<ArchRule> rules =
        Stream.of(
                LayerRules.of(grammar).stream(),
                NameRules.of(grammar).stream(),
                HabitRules.of(grammar).stream())
            .flatMap(list -> list)
            .toList();
    return new HouseRules(classes, rules);
  }

  /**
   * Runs every rule, so that one build shows all that is wrong.
   *
   * @throws AssertionError naming each broken rule, why it exists, and where it is broken
   */
  public void check() {
    List<String> broken = violations();
    if (!broken.isEmpty()) {
      throw new AssertionError(String.join(System.lineSeparator(), broken));
    }
  }

  private List<String> violations() {
    return rules.stream()
        .map(rule -> rule.allowEmptyShould(true).evaluate(classes))
        .filter(result -> result.hasViolation())
        .map(result -> result.getFailureReport().toString())
        .toList();
  }
}
