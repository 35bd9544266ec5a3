package io.certwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryReaderTest {

  private final QueryReader query = new QueryReader();

  @Test
  void readsWhatIsWrittenAsPromised() {
    assertThat(query.words("text", "a b", 3)).isEqualTo("a b");
    assertThat(query.id("task", "0190d1f4-0000-7000-8000-00000000aaaa", "An id.")).isNotNull();
    assertThat(query.oneOf(TimeUnit.class, "unit", "DAYS")).isEqualTo(TimeUnit.DAYS);
    assertThat(query.flag("enabled", "false")).isFalse();
    assertThat(query.time("since", "2027-01-31T01:00:00+01:00"))
        .isEqualTo(Instant.parse("2027-01-31T00:00:00Z"));
    query.throwIfAny();
  }

  @Test
  void filtersNothingByWhatIsAbsent() {
    assertThat(query.words("text", null, 3)).isNull();
    assertThat(query.id("task", null, "An id.")).isNull();
    assertThat(query.oneOf(TimeUnit.class, "unit", null)).isNull();
    assertThat(query.flag("enabled", null)).isNull();
    assertThat(query.time("since", null)).isNull();
    query.throwIfAny();
  }

  @Test
  void namesEveryBadValueAtOnce() {
    query.words("text", "long", 3);
    query.words("name", "a\0b", 3);
    query.id("task", "1-1-1-1-1", "An id.");
    query.oneOf(TimeUnit.class, "unit", "days");
    query.flag("enabled", "no");

    Failure failure = catchThrowableOfType(Failure.class, query::throwIfAny);

    assertThat(failure.errors().stream().map(FieldError::pointer))
        .containsExactly("?text", "?name", "?task", "?unit", "?enabled");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2027-01-31", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "yesterday"})
  void takesNoTimeThatTheDatabaseCouldNotKeep(String text) {
    assertThat(query.time("since", text)).isNull();
    assertThat(catchThrowableOfType(Failure.class, query::throwIfAny)).isNotNull();
  }
}
