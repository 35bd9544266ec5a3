package io.certwright.discovery.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When something runs by itself. Two that say the same are equal. */
public sealed interface Schedule permits Schedule.Manual, Schedule.Once, Hourly, ByDay, Cron {

  Schedule MANUAL = new Manual();

  /** The first occurrence later than {@code after}; empty when none comes any more. */
  Optional<Instant> next(Instant after);

  /** As it is written down. */
  ScheduleText text();

  default ScheduleKind kind() {
    return text().kind();
  }

  /** At most {@code count} occurrences later than {@code after}, in their order. */
  default List<Instant> next(Instant after, int count) {
    return Stream.iterate(next(after), Optional::isPresent, at -> next(at.get()))
        .limit(count)
        .map(Optional::get)
        .toList();
  }

  /** Only when someone asks for it. */
  record Manual() implements Schedule {

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.empty();
    }

    @Override
    public ScheduleText text() {
      return ScheduleText.of(ScheduleKind.MANUAL);
    }
  }

  record Once(LocalDateTime at, ZoneId zone) implements Schedule {

    @Override
    public Optional<Instant> next(Instant after) {
      return Optional.of(new WallClock(zone).instant(at)).filter(once -> once.isAfter(after));
    }

    @Override
    public ScheduleText text() {
      return ScheduleText.of(ScheduleKind.ONCE).in(zone).at(at.toString());
    }
  }
}
