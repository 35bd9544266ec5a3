package io.certwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ETagTest {

  @Test
  void readsBackWhatItWrote() {
    assertThat(ETag.ifMatch(ETag.of(7))).hasValue(7);
  }

  @Test
  void noHeaderAndStarMatchEverything() {
    assertThat(ETag.ifMatch(null)).isEmpty();
    assertThat(ETag.ifMatch("*")).isEmpty();
    assertThatCode(() -> ETag.check(OptionalLong.empty(), 3)).doesNotThrowAnyException();
  }

  @Test
  void refusesAnotherVersion() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ETag.check(OptionalLong.of(2), 3))
        .satisfies(f -> assertThat(f.code()).isEqualTo(FailureCode.VERSION_CONFLICT));
  }

  @Test
  void aForeignTagMatchesNothing() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> ETag.ifMatch("\"abc\""))
        .satisfies(f -> assertThat(f.code()).isEqualTo(FailureCode.VERSION_CONFLICT));
  }
}
