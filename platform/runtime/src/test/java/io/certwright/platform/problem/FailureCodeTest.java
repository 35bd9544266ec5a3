package io.certwright.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FailureCodeTest {

  private static final Path PROBLEMS =
      Path.of(System.getProperty("certwright.root"), "docs", "problems.md");

  @ParameterizedTest
  @EnumSource
  void isExplainedToThoseWhoMeetIt(FailureCode code) {
    assertThat(PROBLEMS).content().contains("| `" + code.code() + "` | " + code.kind().status());
  }

  @ParameterizedTest
  @EnumSource
  void namesItsTypeByItsCode(FailureCode code) {
    assertThat(code.type()).isEqualTo("urn:certwright:problem:" + code.code());
  }
}
