package io.certwright.testkit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each sample is a service of a few classes that breaks one rule; "tidy" breaks none. */
class HouseRulesTest {

  private static final String SAMPLES = "io.certwright.testkit.rules.sample.";
  private static final String PLATFORM_SAMPLE = "io.certwright.platform.sample";
  private static final JavaClasses ALL =
      new ClassFileImporter().importPackages("io.certwright.testkit.rules.sample", PLATFORM_SAMPLE);

  @Test
  void acceptsATidyService() {
    assertThat(catchThrowable(() -> sample("tidy").check())).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "framework, tested in milliseconds",
    "platform, tested in milliseconds",
    "outward, tested in milliseconds",
    "unknown, through which technology",
    "rootless, through which technology",
    "deep, through which technology",
    "entangled, edges meet in the core",
    "circular, closes a circle",
    "database, matter of the db edge",
    "row, promise of the edge db",
    "resource, promise of the edge rest",
    "consumer, promise of the edge kafka",
    "words, in the words of its field",
    "nested, in the words of its field",
    "field, a constructor shows",
    "streams, the log carries",
    "sleep, a row with a due time",
    "trace, a failure is told once",
    "challenge, hands it a token",
  })
  void refusesWhatBreaksOneRule(String service, String reason) {
    assertThatThrownBy(() -> sample(service).check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining(reason)
        .satisfies(
            report -> assertThat(report.getMessage().split("Architecture Violation")).hasSize(2));
  }

  private static HouseRules sample(String name) {
    return HouseRules.of(
        SAMPLES + name,
        ALL.that(resideInAnyPackage(SAMPLES + name + "..", PLATFORM_SAMPLE + "..")));
  }
}
