package io.certwright.discovery.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.calendar.ByDay.Daily;
import io.certwright.discovery.calendar.ByDay.EveryMonths;
import io.certwright.discovery.calendar.ByDay.Weekly;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Random schedules against a walk through years of zones that treat their clocks oddly. */
class OccurrencesTest {

  /** A schedule, and what it says in other words. */
  private record Sample(Schedule schedule, Predicate<LocalDateTime> matches) {}

  private record Period(ZoneId zone, Instant from, Instant until) {

    static Period of(String zone, int year) {
      return new Period(
          ZoneId.of(zone),
          Instant.parse(year + "-01-01T00:00:00Z"),
          Instant.parse(year + 1 + "-01-01T00:00:00Z"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "UTC, 2027",
    "Europe/Berlin, 2026",
    "America/New_York, 2026",
    "America/St_Johns, 2026",
    "America/Havana, 2026", // midnight is left out
    "America/Sao_Paulo, 2018",
    "Antarctica/Troll, 2026", // two hours
    "Africa/Casablanca, 2026", // back during Ramadan
    "Australia/Lord_Howe, 2026", // half an hour
    "Asia/Kathmandu, 2028",
    "Asia/Pyongyang, 2015", // half an hour for good
    "Pacific/Apia, 2011", // a whole day is left out
    "Pacific/Kwajalein, 1993",
  })
  void areThoseThatAWalkThroughTheYearsFinds(String zone, int year) {
    Period period = Period.of(zone, year);
    Random random = new Random(year * 31L + zone.hashCode());
    WalkedTime walk = new WalkedTime(period.zone(), period.from(), period.until());

    samples(period.zone(), random)
        .forEach(
            sample -> check(sample.schedule(), walk.onTheWall(sample.matches()), period, random));
  }

  @ParameterizedTest
  @CsvSource({"Europe/Berlin, 2026", "Australia/Lord_Howe, 2026", "Pacific/Apia, 2011"})
  void passAsTimeDoesWhenCronFiresInEveryHour(String zone, int year) {
    Period period = Period.of(zone, year);
    Random random = new Random(year);
    WalkedTime walk = new WalkedTime(period.zone(), period.from(), period.until());

    everyHour(period.zone(), random)
        .forEach(
            sample ->
                check(sample.schedule(), walk.asTimePasses(sample.matches()), period, random));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026, 1",
    "Asia/Kathmandu, 2026, 1",
    "Antarctica/Troll, 2026, 1",
    "Pacific/Apia, 2011, 1",
    "Australia/Lord_Howe, 2026, 2",
  })
  void followEachOtherByAnHourWhenTheyAreHourly(String zone, int year, int minutes) {
    Period period = Period.of(zone, year);

    List<Instant> hourly = occurrences(new Hourly(45, period.zone()), period);

    assertThat(hourly).hasSize((int) Duration.between(period.from(), period.until()).toHours());
    for (int index = 1; index < hourly.size(); index++) {
      assertThat(hourly.get(index)).isEqualTo(hourly.get(index - 1).plus(Duration.ofHours(1)));
    }
    assertThat(hourly.stream().map(at -> at.atZone(period.zone()).getMinute()).distinct())
        .contains(45)
        .hasSize(minutes);
  }

  private static void check(
      Schedule schedule, List<Instant> expected, Period period, Random random) {
    assertThat(occurrences(schedule, period))
        .as("%s", schedule)
        .containsExactlyElementsOf(expected)
        .isSorted()
        .doesNotHaveDuplicates();
    for (int trial = 0; trial < 20 && expected.size() > 1; trial++) {
      int index = random.nextInt(expected.size() - 1);
      Instant one = expected.get(index);
      Instant following = expected.get(index + 1);
      long between = Duration.between(one, following).toSeconds();
      assertThat(schedule.next(one)).contains(following);
      assertThat(schedule.next(one.minusNanos(1))).contains(one);
      assertThat(schedule.next(one.plusSeconds((long) (random.nextDouble() * between))))
          .as("%s", schedule)
          .contains(following);
    }
  }

  private static List<Instant> occurrences(Schedule schedule, Period period) {
    return Stream.iterate(
            schedule.next(period.from().minusNanos(1)).orElseThrow(),
            at -> at.isBefore(period.until()),
            at -> schedule.next(at).orElseThrow())
        .toList();
  }

  private static List<Sample> samples(ZoneId zone, Random random) {
    List<Sample> samples = new ArrayList<>();
    for (int index = 0; index < 3; index++) {
      samples.add(daily(time(random), zone));
      samples.add(weekly(days(random), time(random), zone));
      samples.add(monthly(random, time(random), zone));
      samples.add(cron(random, time(random), zone));
    }
    samples.add(
        new Sample(
            new Cron(CronExpression.parse("*/30 1-3 * 3,10,12 *"), zone),
            time ->
                time.getMinute() % 30 == 0
                    && time.getHour() >= 1
                    && time.getHour() <= 3
                    && Set.of(3, 10, 12).contains(time.getMonthValue())));
    return samples;
  }

  private static List<Sample> everyHour(ZoneId zone, Random random) {
    int minute = 15 * random.nextInt(4);
    int day = 1 + random.nextInt(28);
    return List.of(
        new Sample(
            new Cron(CronExpression.parse(minute + " * * 3,4,10,12 *"), zone),
            time ->
                time.getMinute() == minute && Set.of(3, 4, 10, 12).contains(time.getMonthValue())),
        new Sample(
            new Cron(CronExpression.parse("*/30 * * 3-12 SUN"), zone),
            time ->
                time.getMinute() % 30 == 0
                    && time.getMonthValue() >= 3
                    && time.getDayOfWeek() == DayOfWeek.SUNDAY),
        new Sample(
            new Cron(CronExpression.parse(minute + " * " + day + " 2-4 *"), zone),
            time ->
                time.getMinute() == minute
                    && time.getDayOfMonth() == day
                    && time.getMonthValue() >= 2
                    && time.getMonthValue() <= 4));
  }

  private static Sample daily(LocalTime at, ZoneId zone) {
    return new Sample(new Daily(at, zone), time -> time.toLocalTime().equals(at));
  }

  private static Sample weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) {
    return new Sample(
        new Weekly(days, at, zone),
        time -> time.toLocalTime().equals(at) && days.contains(time.getDayOfWeek()));
  }

  private static Sample monthly(Random random, LocalTime at, ZoneId zone) {
    ScheduleKind kind =
        List.of(ScheduleKind.MONTHLY, ScheduleKind.QUARTERLY, ScheduleKind.SEMIANNUALLY)
            .get(random.nextInt(3));
    int month = 1 + random.nextInt(12);
    int day = 25 + random.nextInt(7);
    return new Sample(
        new EveryMonths(kind, month, day, at, zone),
        time ->
            time.toLocalTime().equals(at)
                && (time.getMonthValue() + 12 - month) % kind.months() == 0
                && time.getDayOfMonth() == Math.min(day, YearMonth.from(time).lengthOfMonth()));
  }

  private static Sample cron(Random random, LocalTime at, ZoneId zone) {
    int day = 1 + random.nextInt(31);
    DayOfWeek weekday = DayOfWeek.of(1 + random.nextInt(7));
    String text =
        at.getMinute() + " " + at.getHour() + " " + day + " * " + weekday.name().substring(0, 3);
    return new Sample(
        new Cron(CronExpression.parse(text), zone),
        time ->
            time.toLocalTime().equals(at)
                && (time.getDayOfMonth() == day || time.getDayOfWeek() == weekday));
  }

  /** Often in the hours in which clocks are changed. */
  private static LocalTime time(Random random) {
    return LocalTime.of(random.nextInt(random.nextBoolean() ? 4 : 24), 15 * random.nextInt(4));
  }

  private static Set<DayOfWeek> days(Random random) {
    Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
    days.add(DayOfWeek.of(1 + random.nextInt(7)));
    return days;
  }
}
