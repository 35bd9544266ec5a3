package io.certwright.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldErrorsTest {

  private enum Colour {
    RED,
    GREEN
  }

  private final FieldErrors errors = new FieldErrors();

  @Test
  void readsTheNameOfAnEnum() {
    assertThat(errors.oneOf(Colour.class, "GREEN", "/colour")).isEqualTo(Colour.GREEN);
    assertThat(errors.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "green", "BLUE"})
  void namesWhatWouldBeRight(String name) {
    assertThat(errors.oneOf(Colour.class, name, "/colour")).isNull();

    assertThat(catchThrowableOfType(Failure.class, errors::throwIfAny).errors())
        .containsExactly(new FieldError("/colour", "One of RED, GREEN."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "abcd", "a\nb", "a\u0000b", "a\u2028b", "a\ud83d"})
  void takesForPrintableWhatFitsOnALine(String text) {
    assertThat(Printable.fits(text, 3)).isFalse();
    assertThat(Printable.fits("a\ud83d\ude00b", 3)).isTrue();
  }
}
