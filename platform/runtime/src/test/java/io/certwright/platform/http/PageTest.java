package io.certwright.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  @Test
  void lastPageHasNoNext() {
    Page<String> page = Page.of(List.of("a", "b"), 2, Function.identity(), Function.identity());

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(page.next()).isNull();
  }

  @Test
  void surplusItemIsNotShownButToldOf() {
    Page<String> page =
        Page.of(List.of("a", "b", "c"), 2, Function.identity(), Function.identity());

    assertThat(page.items()).containsExactly("a", "b");
    assertThat(Page.position(page.next())).isEqualTo("b");
  }

  @Test
  void refusesACursorThatIsNotOurs() {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> Page.position("§§§"))
        .satisfies(failure -> assertThat(failure.errors().get(0).pointer()).isEqualTo("?cursor"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "201", "-1", "many", ""})
  void refusesALimitOutOfBounds(String limit) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> pageRequest(limit).limit())
        .satisfies(failure -> assertThat(failure.errors().get(0).pointer()).isEqualTo("?limit"));
  }

  private static PageRequest pageRequest(String limit) {
    PageRequest request = new PageRequest();
    request.limit = limit;
    return request;
  }
}
