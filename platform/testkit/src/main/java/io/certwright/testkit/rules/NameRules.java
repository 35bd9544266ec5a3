package io.certwright.testkit.rules;

import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Names that promise a place, and names that say nothing. */
final class NameRules {

  private static final String EMPTY_WORDS =
      "(.*(Impl|Manager|Helper|Util|Utils))|((Abstract|Base)[A-Z].*)";

  private NameRules() {}

  static List<ArchRule> of(Grammar grammar) {
    return List.of(
        livesIn(grammar, "Row", "db"),
        livesIn(grammar, "Resource", "rest"),
        livesIn(grammar, "Consumer", "kafka"),
        noEmptyWords(grammar));
  }

  private static ArchRule livesIn(Grammar grammar, String suffix, String edge) {
    return classes()
        .that(grammar.own())
        .and()
        .haveSimpleNameEndingWith(suffix)
        .should(be(grammar.edges(List.of(edge))))
        .because("the name " + suffix + " is a promise of the edge " + edge);
  }

  private static ArchRule noEmptyWords(Grammar grammar) {
    return noClasses()
        .that(grammar.own())
        .should()
        .haveNameMatching("(.*[.$])(" + EMPTY_WORDS + ")")
        .because("a name says what the thing is in the words of its field");
  }
}
