package io.certwright.discovery.inventory;

import static io.certwright.discovery.inventory.World.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpiryStepsTest {

  private final ExpirySteps steps = ExpirySteps.of(List.of(90, 60, 30, 14, 7, 3, 1));

  @ParameterizedTest
  @CsvSource({"90.1,", "90,90", "61,90", "60,60", "20,30", "14,14", "1.5,3", "0.01,1", "0,", "-5,"})
  void isInTheSmallestStepThatTheRestIsWithin(double daysLeft, Integer step) {
    assertThat(steps.current(left(daysLeft), NOON).orElse(null)).isEqualTo(step);
  }

  @ParameterizedTest
  @CsvSource({"100,10", "90,30", "20,6", "1,", "0.5,"})
  void looksAgainWhenTheNextStepBegins(double daysLeft, Integer inDays) {
    Instant next = inDays == null ? null : NOON.plus(Duration.ofDays(inDays));

    assertThat(steps.next(left(daysLeft), NOON)).isEqualTo(next);
  }

  @Test
  void looksAtNothingThatHasEnded() {
    assertThat(steps.firstNotice(NOON, NOON)).isNull();
    assertThat(steps.firstNotice(null, NOON)).isNull();
    assertThat(steps.firstNotice(left(200), NOON)).isEqualTo(left(110));
  }

  @Test
  void mayHaveNoSteps() {
    assertThat(ExpirySteps.of(List.of()).firstNotice(left(1), NOON)).isNull();
  }

  private static Instant left(double days) {
    return NOON.plus(Duration.ofMinutes(Math.round(days * 1_440)));
  }
}
