package io.certwright.discovery.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * By a cron expression. One that fires in every hour follows the hours that pass, as cron itself
 * does: what the clock on the wall leaves out does not occur, and what it shows twice occurs twice.
 * Any other names times on the wall, as {@link ByDay} does.
 */
public record Cron(CronExpression expression, ZoneId zone) implements Schedule {

  @Override
  public Optional<Instant> next(Instant after) {
    return expression.isEveryHour()
        ? nextAsTimePasses(after)
        : new WallClock(zone).next(after, expression::timeFrom);
  }

  private Optional<Instant> nextAsTimePasses(Instant after) {
    Instant earliest = after.plusNanos(1);
    while (true) {
      ZoneOffset offset = zone.getRules().getOffset(earliest);
      Optional<Instant> time =
          expression
              .timeFrom(LocalDateTime.ofInstant(earliest, offset))
              .map(local -> local.toInstant(offset));
      ZoneOffsetTransition change = zone.getRules().nextTransition(earliest);
      if (time.isEmpty() || change == null || time.get().isBefore(change.getInstant())) {
        return time;
      }
      earliest = change.getInstant();
    }
  }

  @Override
  public ScheduleText text() {
    return ScheduleText.of(ScheduleKind.CRON).in(zone).cron(expression.toString());
  }
}
