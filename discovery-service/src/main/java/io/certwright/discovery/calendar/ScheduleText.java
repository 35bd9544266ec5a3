package io.certwright.discovery.calendar;

import io.certwright.platform.problem.FieldErrors;
import java.time.DayOfWeek;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as it is written down. Each kind has fields of its own, which {@link ScheduleReader}
 * knows; the others are absent.
 *
 * @param timeZone an IANA name; UTC when absent
 * @param at a time of day such as 02:30, for ONCE with its date: 2026-12-24T02:30
 * @param minute of each hour
 * @param month from 1; the first of every three or six
 */
public record ScheduleText(
    @Nullable ScheduleKind kind,
    @Nullable String timeZone,
    @Nullable String at,
    @Nullable Integer minute,
    @Nullable List<DayOfWeek> daysOfWeek,
    @Nullable Integer dayOfMonth,
    @Nullable Integer month,
    @Nullable String cron) {

  /** Notes every field that is missing, bad or foreign to the kind, below {@code /schedule}. */
  public Schedule read(FieldErrors errors) {
    return new ScheduleReader(this, errors).read();
  }

  static ScheduleText of(ScheduleKind kind) {
    return new ScheduleText(kind, null, null, null, null, null, null, null);
  }

  ScheduleText in(ZoneId zone) {
    return new ScheduleText(kind, zone.getId(), at, minute, daysOfWeek, dayOfMonth, month, cron);
  }

  ScheduleText at(String time) {
    return new ScheduleText(kind, timeZone, time, minute, daysOfWeek, dayOfMonth, month, cron);
  }

  ScheduleText minute(int ofHour) {
    return new ScheduleText(kind, timeZone, at, ofHour, daysOfWeek, dayOfMonth, month, cron);
  }

  ScheduleText daysOfWeek(List<DayOfWeek> days) {
    return new ScheduleText(kind, timeZone, at, minute, days, dayOfMonth, month, cron);
  }

  ScheduleText dayOfMonth(int day) {
    return new ScheduleText(kind, timeZone, at, minute, daysOfWeek, day, month, cron);
  }

  ScheduleText month(int ofYear) {
    return new ScheduleText(kind, timeZone, at, minute, daysOfWeek, dayOfMonth, ofYear, cron);
  }

  ScheduleText cron(String expression) {
    return new ScheduleText(kind, timeZone, at, minute, daysOfWeek, dayOfMonth, month, expression);
  }
}
