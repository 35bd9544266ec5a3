package io.certwright.discovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which expressions are understood, and how. */
class CronExpressionTest {

  private static final Instant NOW = Instant.parse("2026-11-24T08:00:30Z");
  private static final List<String> PIECES =
      List.of("*", "/", "-", ",", "0", "1", "7", "12", "31", "60", "MON", "JAN", "?", "L", "#");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*/25 * * * * | 2026-11-24T08:25:00Z 2026-11-24T08:50:00Z 2026-11-24T09:00:00Z",
        "5/20 * * * * | 2026-11-24T08:05:00Z 2026-11-24T08:25:00Z 2026-11-24T08:45:00Z",
        "0 */10 * * * | 2026-11-24T10:00:00Z 2026-11-24T20:00:00Z 2026-11-25T00:00:00Z",
        "0 0 */10 * * | 2026-12-01T00:00:00Z 2026-12-11T00:00:00Z 2026-12-21T00:00:00Z",
        "0 0 * * 5-7 | 2026-11-27T00:00:00Z 2026-11-28T00:00:00Z 2026-11-29T00:00:00Z",
        "0 0 * * 0,mon | 2026-11-29T00:00:00Z 2026-11-30T00:00:00Z 2026-12-06T00:00:00Z",
        "0 0 1 jan-mar/2 * | 2027-01-01T00:00:00Z 2027-03-01T00:00:00Z 2028-01-01T00:00:00Z",
        "0 0 29 2 * | 2028-02-29T00:00:00Z 2032-02-29T00:00:00Z 2036-02-29T00:00:00Z",
      })
  void meanWhatTheyMeanToCron(String text, String expected) {
    Cron cron = new Cron(CronExpression.parse(text), ZoneId.of("UTC"));

    assertThat(cron.next(NOW, 3).stream().map(Instant::toString).collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }

  @Test
  void areRefusedInWordsOrUnderstoodWhateverIsWritten() {
    Random random = new Random(31);
    for (int trial = 0; trial < 2_000; trial++) {
      String text =
          IntStream.range(0, 5)
              .mapToObj(index -> field(random, random.nextInt(4)))
              .collect(Collectors.joining(" "));
      assertAnswered(text);
    }
    assertAnswered("* 0 * 8-3/,MON *");
  }

  @Test
  void areNotEndless() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CronExpression.parse("0 0 * * " + "1,".repeat(200) + "1"))
        .withMessageContaining("256");
  }

  private static void assertAnswered(String text) {
    try {
      new Cron(CronExpression.parse(text), ZoneId.of("UTC"))
          .next(NOW)
          .ifPresent(next -> assertThat(next).isAfter(NOW));
    } catch (IllegalArgumentException refusal) {
      assertThat(refusal.getMessage()).as(text).isNotBlank();
    }
  }

  private static String field(Random random, int size) {
    return size == 0
        ? "*"
        : IntStream.range(0, size)
            .mapToObj(piece -> PIECES.get(random.nextInt(PIECES.size())))
            .collect(Collectors.joining());
  }
}
