package io.certwright.discovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.platform.problem.FieldErrors;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each kind of schedule means, by example. */
class ScheduleTest {

  private static final ScheduleText NIGHTLY = of(ScheduleKind.DAILY, "Europe/Berlin").at("02:30");

  @Test
  void neverComesByItselfWhenItIsManual() {
    assertThat(next(ScheduleText.of(ScheduleKind.MANUAL), "2026-11-24T08:00:00Z", 3)).isEmpty();
  }

  @Test
  void comesOnceByTheClockOfItsZone() {
    ScheduleText once = of(ScheduleKind.ONCE, "Europe/Berlin").at("2026-12-24T02:30");

    assertThat(next(once, "2026-11-24T08:00:00Z", 3)).containsExactly("2026-12-24T01:30:00Z");
    assertThat(next(once, "2026-12-24T01:30:00Z", 3)).isEmpty();
  }

  @Test
  void isInUtcWhenNoZoneIsNamed() {
    assertThat(next(ScheduleText.of(ScheduleKind.DAILY).at("02:30"), "2026-07-01T02:30:00Z", 1))
        .containsExactly("2026-07-02T02:30:00Z");
  }

  @Test
  void comesRightAfterTheGapThatItsTimeFallsIn() {
    assertThat(next(NIGHTLY, "2026-03-28T00:00:00Z", 3))
        .containsExactly("2026-03-28T01:30:00Z", "2026-03-29T01:00:00Z", "2026-03-30T00:30:00Z");
  }

  @Test
  void comesOnceWhenItsTimeIsShownTwice() {
    assertThat(next(NIGHTLY, "2026-10-24T12:00:00Z", 2))
        .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
  }

  @Test
  void comesEveryRealHourThroughBothChangesOfTheClock() {
    ScheduleText hourly = of(ScheduleKind.HOURLY, "Europe/Berlin").minute(15);

    assertThat(next(hourly, "2026-03-29T00:00:00Z", 3))
        .containsExactly("2026-03-29T00:15:00Z", "2026-03-29T01:15:00Z", "2026-03-29T02:15:00Z");
    assertThat(next(hourly, "2026-10-25T00:00:00Z", 3))
        .containsExactly("2026-10-25T00:15:00Z", "2026-10-25T01:15:00Z", "2026-10-25T02:15:00Z");
  }

  @Test
  void countsTheMinuteWhereTheOffsetIsNoWholeHour() {
    assertThat(next(of(ScheduleKind.HOURLY, "Asia/Kathmandu"), "2026-01-01T00:00:00Z", 2))
        .containsExactly("2026-01-01T00:15:00Z", "2026-01-01T01:15:00Z");
  }

  @Test
  void comesOnEachNamedDayOfTheWeek() {
    ScheduleText weekly =
        of(ScheduleKind.WEEKLY, "UTC")
            .at("06:00")
            .daysOfWeek(List.of(DayOfWeek.SUNDAY, DayOfWeek.TUESDAY));

    assertThat(next(weekly, "2026-11-24T06:00:00Z", 3))
        .containsExactly("2026-11-29T06:00:00Z", "2026-12-01T06:00:00Z", "2026-12-06T06:00:00Z");
  }

  @Test
  void comesOnTheLastDayOfAMonthThatIsTooShort() {
    ScheduleText monthly = of(ScheduleKind.MONTHLY, "UTC").at("00:00").dayOfMonth(31);

    assertThat(next(monthly, "2028-01-31T00:00:00Z", 3))
        .containsExactly("2028-02-29T00:00:00Z", "2028-03-31T00:00:00Z", "2028-04-30T00:00:00Z");
  }

  @Test
  void comesOnTheTwentyEighthWhereThereIsNoTwentyNinthOfFebruary() {
    ScheduleText yearly = of(ScheduleKind.ANNUALLY, "UTC").at("00:00").month(2).dayOfMonth(29);

    assertThat(next(yearly, "2026-11-24T08:00:00Z", 3))
        .containsExactly("2027-02-28T00:00:00Z", "2028-02-29T00:00:00Z", "2029-02-28T00:00:00Z");
  }

  @Test
  void countsQuartersAndHalvesFromTheNamedMonth() {
    ScheduleText quarterly = of(ScheduleKind.QUARTERLY, "UTC").at("00:00").month(11).dayOfMonth(1);
    ScheduleText halves = of(ScheduleKind.SEMIANNUALLY, "UTC").at("00:00").month(5).dayOfMonth(1);

    assertThat(next(quarterly, "2026-11-24T08:00:00Z", 2))
        .containsExactly("2027-02-01T00:00:00Z", "2027-05-01T00:00:00Z");
    assertThat(next(halves, "2026-11-24T08:00:00Z", 2))
        .containsExactly("2027-05-01T00:00:00Z", "2027-11-01T00:00:00Z");
  }

  @Test
  void readsCronWithAndWithoutTheSecond() {
    assertThat(
            next(of(ScheduleKind.CRON, "UTC").cron("30 2 * * MON-FRI"), "2026-11-27T03:00:00Z", 1))
        .containsExactly("2026-11-30T02:30:00Z");
    assertThat(
            next(of(ScheduleKind.CRON, "UTC").cron("15 30 2 * * 1-5"), "2026-11-27T03:00:00Z", 1))
        .containsExactly("2026-11-30T02:30:15Z");
  }

  @Test
  void takesEitherDayOfACronExpression() {
    assertThat(next(of(ScheduleKind.CRON, "UTC").cron("0 0 13 * 7"), "2026-11-08T00:00:00Z", 3))
        .containsExactly("2026-11-13T00:00:00Z", "2026-11-15T00:00:00Z", "2026-11-22T00:00:00Z");
  }

  @Test
  void knowsThatADateNeverComes() {
    assertThat(next(of(ScheduleKind.CRON, "UTC").cron("0 0 30 2 *"), "2026-11-24T08:00:00Z", 1))
        .isEmpty();
  }

  @Test
  void isWrittenDownAsItWasRead() {
    Stream.of(
            ScheduleText.of(ScheduleKind.MANUAL),
            of(ScheduleKind.ONCE, "Asia/Tokyo").at("2026-12-24T02:30"),
            of(ScheduleKind.HOURLY, "UTC").minute(7),
            NIGHTLY,
            of(ScheduleKind.WEEKLY, "UTC").at("00:00").daysOfWeek(List.of(DayOfWeek.FRIDAY)),
            of(ScheduleKind.MONTHLY, "UTC").at("00:00").dayOfMonth(31),
            of(ScheduleKind.ANNUALLY, "UTC").at("00:00").dayOfMonth(29).month(2),
            of(ScheduleKind.CRON, "UTC").cron("0 0 * * *"))
        .forEach(
            text -> {
              assertThat(read(text).text()).isEqualTo(text);
              assertThat(read(text)).isEqualTo(read(text));
            });
  }

  private static ScheduleText of(ScheduleKind kind, String zone) {
    return ScheduleText.of(kind).in(ZoneId.of(zone));
  }

  private static List<String> next(ScheduleText text, String after, int count) {
    return read(text).next(Instant.parse(after), count).stream().map(Instant::toString).toList();
  }

  private static Schedule read(ScheduleText text) {
    FieldErrors errors = new FieldErrors();
    Schedule schedule = text.read(errors);
    errors.throwIfAny();
    return schedule;
  }
}
