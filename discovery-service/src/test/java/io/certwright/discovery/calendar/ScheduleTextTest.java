package io.certwright.discovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldError;
import io.certwright.platform.problem.FieldErrors;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused of a schedule, and where the caller is pointed to. */
class ScheduleTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{}|kind",
        "{'kind': 'MANUAL', 'timeZone': 'UTC'}|timeZone",
        "{'kind': 'MANUAL', 'at': '02:30', 'cron': '* * * * *'}|at cron",
        "{'kind': 'ONCE'}|at",
        "{'kind': 'ONCE', 'at': '02:30'}|at",
        "{'kind': 'ONCE', 'at': '2026-02-29T02:30'}|at",
        "{'kind': 'ONCE', 'at': '+12345-01-01T02:30'}|at",
        "{'kind': 'ONCE', 'at': '2026-12-24T02:30:00Z'}|at",
        "{'kind': 'HOURLY', 'at': '02:30'}|at",
        "{'kind': 'HOURLY', 'minute': 60}|minute",
        "{'kind': 'DAILY'}|at",
        "{'kind': 'DAILY', 'at': '24:00'}|at",
        "{'kind': 'DAILY', 'at': '2:30'}|at",
        "{'kind': 'DAILY', 'at': '02:30', 'timeZone': 'Europe/Nowhere'}|timeZone",
        "{'kind': 'DAILY', 'at': '02:30', 'timeZone': '+01:00'}|timeZone",
        "{'kind': 'DAILY', 'at': '02:30', 'dayOfMonth': 1, 'minute': 3}|minute dayOfMonth",
        "{'kind': 'WEEKLY', 'at': '02:30'}|daysOfWeek",
        "{'kind': 'WEEKLY', 'at': '02:30', 'daysOfWeek': []}|daysOfWeek",
        "{'kind': 'WEEKLY', 'at': '02:30', 'daysOfWeek': [null]}|daysOfWeek",
        "{'kind': 'MONTHLY', 'at': '02:30', 'dayOfMonth': 32}|dayOfMonth",
        "{'kind': 'MONTHLY', 'at': '02:30', 'dayOfMonth': 1, 'month': 2}|month",
        "{'kind': 'QUARTERLY'}|month dayOfMonth at",
        "{'kind': 'ANNUALLY', 'at': '02:30', 'month': 13, 'dayOfMonth': 0}|month dayOfMonth",
        "{'kind': 'CRON'}|cron",
        "{'kind': 'CRON', 'cron': '* * * *'}|cron",
        "{'kind': 'CRON', 'cron': '60 * * * *'}|cron",
        "{'kind': 'CRON', 'cron': '0 0 0 * *'}|cron",
        "{'kind': 'CRON', 'cron': '* * * * * *'}|cron",
        "{'kind': 'CRON', 'cron': '*/30 * * * * *'}|cron",
        "{'kind': 'CRON', 'cron': '0,30 * * * * *'}|cron",
        "{'kind': 'CRON', 'cron': '0 0 * * * 2026 *'}|cron",
        "{'kind': 'CRON', 'cron': '@daily'}|cron",
        "{'kind': 'CRON', 'cron': '0 0 L * *'}|cron",
        "{'kind': 'CRON', 'cron': '0 0 * * FRY'}|cron",
        "{'kind': 'CRON', 'cron': '0 0 * * *', 'at': '02:30'}|at",
      })
  void pointsAtWhatIsWrong(String json, String names) throws JsonProcessingException {
    List<FieldError> errors = errors(json);

    assertThat(errors.stream().map(FieldError::pointer))
        .containsExactlyElementsOf(
            List.of(names.split(" ")).stream().map(name -> "/schedule/" + name).toList());
    assertThat(errors).allSatisfy(error -> assertThat(error.detail()).isNotBlank());
  }

  @Test
  void saysWhichFieldAKindDoesNotTake() throws JsonProcessingException {
    assertThat(errors("{'kind': 'DAILY', 'at': '02:30', 'month': 1}").get(0).detail())
        .isEqualTo("DAILY takes no month.");
  }

  private static List<FieldError> errors(String json) throws JsonProcessingException {
    FieldErrors errors = new FieldErrors();
    JsonMapper.builder()
        .build()
        .readValue(json.replace('\'', '"'), ScheduleText.class)
        .read(errors);
    return Assertions.catchThrowableOfType(Failure.class, errors::throwIfAny).errors();
  }
}
