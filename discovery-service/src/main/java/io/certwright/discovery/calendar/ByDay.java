package io.certwright.discovery.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** At one time of certain days. */
public sealed interface ByDay extends Schedule {

  LocalTime at();

  ZoneId zone();

  /** The first of the days that is not before {@code earliest}. */
  LocalDate dayFrom(LocalDate earliest);

  @Override
  default Optional<Instant> next(Instant after) {
    return new WallClock(zone()).next(after, earliest -> Optional.of(timeFrom(earliest)));
  }

  private LocalDateTime timeFrom(LocalDateTime earliest) {
    LocalDate today = earliest.toLocalDate();
    return dayFrom(earliest.toLocalTime().isAfter(at()) ? today.plusDays(1) : today).atTime(at());
  }

  record Daily(LocalTime at, ZoneId zone) implements ByDay {

    @Override
    public LocalDate dayFrom(LocalDate earliest) {
      return earliest;
    }

    @Override
    public ScheduleText text() {
      return ScheduleText.of(ScheduleKind.DAILY).in(zone).at(at.toString());
    }
  }

  /**
   * @param days at least one
   */
  record Weekly(Set<DayOfWeek> days, LocalTime at, ZoneId zone) implements ByDay {

    public Weekly {
      days = Set.copyOf(days);
    }

    @Override
    public LocalDate dayFrom(LocalDate earliest) {
      LocalDate day = earliest;
      while (!days.contains(day.getDayOfWeek())) {
        day = day.plusDays(1);
      }
      return day;
    }

    @Override
    public ScheduleText text() {
      return ScheduleText.of(ScheduleKind.WEEKLY)
          .in(zone)
          .at(at.toString())
          .daysOfWeek(List.copyOf(EnumSet.copyOf(days)));
    }
  }

  /**
   * Some months of each year.
   *
   * @param kind MONTHLY, QUARTERLY, SEMIANNUALLY or ANNUALLY
   * @param month one of the months, from 1
   * @param dayOfMonth the last day of a month that has no such day
   */
  record EveryMonths(ScheduleKind kind, int month, int dayOfMonth, LocalTime at, ZoneId zone)
      implements ByDay {

    @Override
    public LocalDate dayFrom(LocalDate earliest) {
      YearMonth candidate = YearMonth.from(earliest);
      while (!isOne(candidate) || dayOf(candidate).isBefore(earliest)) {
        candidate = candidate.plusMonths(1);
      }
      return dayOf(candidate);
    }

    private boolean isOne(YearMonth candidate) {
      return Math.floorMod(candidate.getMonthValue() - month, kind.months()) == 0;
    }

    private LocalDate dayOf(YearMonth candidate) {
      return candidate.atDay(Math.min(dayOfMonth, candidate.lengthOfMonth()));
    }

    @Override
    public ScheduleText text() {
      ScheduleText text = ScheduleText.of(kind).in(zone).at(at.toString()).dayOfMonth(dayOfMonth);
      return kind == ScheduleKind.MONTHLY ? text : text.month(month);
    }
  }
}
