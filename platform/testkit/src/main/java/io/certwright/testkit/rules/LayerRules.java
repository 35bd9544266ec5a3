package io.certwright.testkit.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** Which package may know which. */
final class LayerRules {

  private LayerRules() {}

  static List<ArchRule> of(Grammar grammar) {
    return Stream.concat(
            Stream.of(
                everyPackageIsKnown(grammar),
                coreIsPlainJava(grammar),
                nobodyKnowsTheWiring(grammar),
                onlyDatabaseEdgesKnowTheDatabase(grammar)),
            Grammar.EDGES.stream().map(edge -> edgesKeepToThemselves(grammar, edge)))
        .toList();
  }

  private static ArchRule everyPackageIsKnown(Grammar grammar) {
    return classes()
        .that(grammar.own())
        .should(be(grammar.wellPlaced()))
        .because("a folder says what it does, a sub-folder through which technology");
  }

  private static ArchRule coreIsPlainJava(Grammar grammar) {
    return classes()
        .that(grammar.core())
        .should()
        .onlyDependOnClassesThat(grammar.knownToCore())
        .because("the core of a feature is tested in milliseconds and survives its frameworks");
  }

  private static ArchRule nobodyKnowsTheWiring(Grammar grammar) {
    return noClasses()
        .that(grammar.own().and(not(grammar.wiring())))
        .should()
        .dependOnClassesThat(grammar.wiring())
        .because("wiring knows everybody, so whoever knows it closes a circle");
  }

  private static ArchRule edgesKeepToThemselves(Grammar grammar, String edge) {
    List<String> others = Grammar.EDGES.stream().filter(other -> !other.equals(edge)).toList();
    return noClasses()
        .that(grammar.edges(List.of(edge)))
        .should()
        .dependOnClassesThat(grammar.edges(others).as("another edge"))
        .because("edges meet in the core, so that each can be replaced alone");
  }

  private static ArchRule onlyDatabaseEdgesKnowTheDatabase(Grammar grammar) {
    return noClasses()
        .that(grammar.own().and(not(grammar.edges(List.of("db")))))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                    "java.sql..",
                    "javax.sql..",
                    "jakarta.persistence..",
                    "org.hibernate",
                    "org.hibernate.query..",
                    "io.quarkus.hibernate..",
                    "io.agroal..")
                .as("the database"))
        .because("rows are a matter of the db edge alone");
  }
}
