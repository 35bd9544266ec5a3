package io.certwright.discovery.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import org.junit.jupiter.api.Test;

class FilterTextTest {

  @Test
  void readsThumbprintsAsPeopleCopyThem() {
    assertThat(
            filter(null, null, null, "AB:CD:EF:00:11:22:33:44:55:66:77:88:99:AA:BB:CC:DD:EE:FF:00")
                .read()
                .thumbprint())
        .isEqualTo("abcdef00112233445566778899aabbccddeeff00");
  }

  @Test
  void splitsATagAtItsFirstEqualsSign() {
    CertificateFilter filter = filter(null, null, "expression=a=b", null).read();

    assertThat(filter.tag()).isEqualTo("expression");
    assertThat(filter.tagValue()).isEqualTo("a=b");
    assertThat(filter(null, null, "owner", null).read().tagValue()).isNull();
  }

  @Test
  void showsWhatIsPresentUnlessToldOtherwise() {
    assertThat(filter(null, null, null, null).read().state()).isEqualTo(LocationState.PRESENT);
    assertThat(filter(null, "GONE", null, null).read().state()).isEqualTo(LocationState.GONE);
  }

  @Test
  void namesEveryBadValueAtOnce() {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> filter("a\0b", "present", "", "12345").read());

    assertThat(failure.errors().stream().map(FieldError::pointer))
        .containsExactly("?tag", "?text", "?state", "?thumbprint");
  }

  @Test
  void takesNothingForAnAnswerButTrueAndFalse() {
    assertThat(owned("false").read().owned()).isFalse();
    assertThat(owned("true").read().owned()).isTrue();

    Failure failure = catchThrowableOfType(Failure.class, () -> owned("no").read());

    assertThat(failure.errors().stream().map(FieldError::pointer)).containsExactly("?owned");
  }

  private static FilterText owned(String owned) {
    return new FilterText(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, owned);
  }

  private static FilterText filter(String text, String state, String tag, String thumbprint) {
    return new FilterText(
        text,
        null,
        null,
        null,
        null,
        null,
        null,
        state,
        null,
        null,
        tag,
        thumbprint,
        null,
        null,
        null);
  }
}
