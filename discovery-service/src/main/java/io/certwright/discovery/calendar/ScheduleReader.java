package io.certwright.discovery.calendar;

import io.certwright.discovery.calendar.ByDay.Daily;
import io.certwright.discovery.calendar.ByDay.EveryMonths;
import io.certwright.discovery.calendar.ByDay.Weekly;
import io.certwright.platform.problem.FieldErrors;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a schedule. What is missing or bad is noted, and a value put in its place that nobody uses:
 * a request with errors goes no further.
 */
final class ScheduleReader {

  private static final DateTimeFormatter TIME = format("HH:mm");
  private static final DateTimeFormatter DATE_AND_TIME =
      new DateTimeFormatterBuilder()
          .appendValue(ChronoField.YEAR, 4)
          .append(format("-MM-dd'T'HH:mm"))
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private final ScheduleText text;
  private final FieldErrors errors;

  ScheduleReader(ScheduleText text, FieldErrors errors) {
    this.text = text;
    this.errors = errors;
  }

  Schedule read() {
    ScheduleKind kind = text.kind();
    if (kind == null) {
      require(false, "kind", "One of " + Arrays.toString(ScheduleKind.values()) + ".");
      return Schedule.MANUAL;
    }
    given().forEach((name, value) -> refuseForeign(kind, name, value));
    return switch (kind) {
      case MANUAL -> Schedule.MANUAL;
      case ONCE -> new Schedule.Once(dateAndTime(), zone());
      case HOURLY -> new Hourly(text.minute() == null ? 0 : within("minute", 0, 59), zone());
      case DAILY -> new Daily(time(), zone());
      case WEEKLY -> new Weekly(days(), time(), zone());
      case MONTHLY -> new EveryMonths(kind, 1, within("dayOfMonth", 1, 31), time(), zone());
      case QUARTERLY, SEMIANNUALLY, ANNUALLY ->
          new EveryMonths(
              kind, within("month", 1, 12), within("dayOfMonth", 1, 31), time(), zone());
      case CRON -> new Cron(cron(), zone());
    };
  }

  private Map<String, @Nullable Object> given() {
    Map<String, Object> given = new LinkedHashMap<>();
    given.put("timeZone", text.timeZone());
    given.put("at", text.at());
    given.put("minute", text.minute());
    given.put("daysOfWeek", text.daysOfWeek());
    given.put("dayOfMonth", text.dayOfMonth());
    given.put("month", text.month());
    given.put("cron", text.cron());
    return given;
  }

  private void refuseForeign(ScheduleKind kind, String name, @Nullable Object value) {
    require(value == null || fieldsOf(kind).contains(name), name, kind + " takes no " + name + ".");
  }

  private static Set<String> fieldsOf(ScheduleKind kind) {
    return switch (kind) {
      case MANUAL -> Set.of();
      case ONCE, DAILY -> Set.of("timeZone", "at");
      case HOURLY -> Set.of("timeZone", "minute");
      case WEEKLY -> Set.of("timeZone", "at", "daysOfWeek");
      case MONTHLY -> Set.of("timeZone", "at", "dayOfMonth");
      case QUARTERLY, SEMIANNUALLY, ANNUALLY -> Set.of("timeZone", "at", "dayOfMonth", "month");
      case CRON -> Set.of("timeZone", "cron");
    };
  }

  private ZoneId zone() {
    String name = text.timeZone() == null ? "UTC" : text.timeZone();
    boolean known = ZoneId.getAvailableZoneIds().contains(name);
    require(known, "timeZone", "The IANA name of a time zone, such as Europe/Berlin.");
    return known ? ZoneId.of(name) : ZoneOffset.UTC;
  }

  private LocalTime time() {
    try {
      return LocalTime.parse(Objects.requireNonNullElse(text.at(), ""), TIME);
    } catch (DateTimeException e) {
      require(false, "at", "The time of day in that zone, such as 02:30.");
      return LocalTime.MIDNIGHT;
    }
  }

  private LocalDateTime dateAndTime() {
    try {
      return LocalDateTime.parse(Objects.requireNonNullElse(text.at(), ""), DATE_AND_TIME);
    } catch (DateTimeException e) {
      require(false, "at", "Date and time in that zone, such as 2026-12-24T02:30.");
      return LocalDate.EPOCH.atStartOfDay();
    }
  }

  private Set<DayOfWeek> days() {
    List<DayOfWeek> days = Objects.requireNonNullElse(text.daysOfWeek(), List.of());
    boolean right = !days.isEmpty() && days.stream().noneMatch(Objects::isNull);
    require(right, "daysOfWeek", "At least one of " + Arrays.toString(DayOfWeek.values()) + ".");
    return right ? EnumSet.copyOf(days) : EnumSet.allOf(DayOfWeek.class);
  }

  private int within(String name, int least, int most) {
    boolean right = given().get(name) instanceof Integer n && n >= least && n <= most;
    require(right, name, "A number from " + least + " to " + most + ".");
    return right ? (Integer) given().get(name) : least;
  }

  private CronExpression cron() {
    try {
      return CronExpression.parse(Objects.requireNonNullElse(text.cron(), ""));
    } catch (IllegalArgumentException e) {
      require(false, "cron", e.getMessage());
      return CronExpression.parse("0 0 * * *");
    }
  }

  private void require(boolean right, String name, String detail) {
    errors.require(right, "/schedule/" + name, detail);
  }

  private static DateTimeFormatter format(String pattern) {
    return DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }
}
