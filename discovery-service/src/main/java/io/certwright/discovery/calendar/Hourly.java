package io.certwright.discovery.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Each hour that passes, whatever is done to the clock on the wall meanwhile.
 *
 * @param minute of the hour by the standard time of the zone; daylight saving changes it only where
 *     it is not a whole hour (Lord Howe Island)
 */
public record Hourly(int minute, ZoneId zone) implements Schedule {

  private static final long HOUR = Duration.ofHours(1).toSeconds();

  @Override
  public Optional<Instant> next(Instant after) {
    long phase =
        Duration.ofMinutes(minute).toSeconds()
            - zone.getRules().getStandardOffset(after).getTotalSeconds();
    long hours = Math.floorDiv(after.getEpochSecond() - phase, HOUR) + 1;
    return Optional.of(Instant.ofEpochSecond(hours * HOUR + phase));
  }

  @Override
  public ScheduleText text() {
    return ScheduleText.of(ScheduleKind.HOURLY).in(zone).minute(minute);
  }
}
