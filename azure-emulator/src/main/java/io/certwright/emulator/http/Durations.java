package io.certwright.emulator.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them. */
public final class Durations {

  private static final Pattern NUMBER_AND_UNIT =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?)(ms|s|m|h|d)");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "ms", Duration.ofMillis(1),
          "s", Duration.ofSeconds(1),
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1));

  private Durations() {}

  /**
   * Reads {@code 20ms}, {@code 1.5s}, {@code 48h}, {@code 90d} or an ISO 8601 duration.
   *
   * @throws IllegalArgumentException for other text, with a message that says what is expected
   */
  public static Duration parse(String text) {
    Matcher simple = NUMBER_AND_UNIT.matcher(text);
    if (simple.matches()) {
      BigDecimal nanos =
          new BigDecimal(simple.group(1))
              .multiply(BigDecimal.valueOf(UNITS.get(simple.group(2)).toMillis()))
              .movePointRight(6);
      BigDecimal[] seconds = nanos.divideAndRemainder(BigDecimal.valueOf(1_000_000_000));
      return Duration.ofSeconds(seconds[0].longValue(), seconds[1].longValue());
    }
    try {
      return Duration.parse(text);
    } catch (DateTimeException malformed) {
      throw new IllegalArgumentException(
          "'%s' is not a duration like 20ms, 1.5s, 48h or PT48H".formatted(text), malformed);
    }
  }
}
