package io.certwright.discovery.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;
import java.util.function.Function;

/**
 * The clock on the wall of a zone. Where it is set forward, the times it leaves out all stand for
 * the first moment after them; where it is set back, a time it shows twice stands for the first of
 * the two. A later time therefore never stands for an earlier moment.
 */
record WallClock(ZoneId zone) {

  Instant instant(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /**
   * The first moment later than {@code after} that one of the times stands for.
   *
   * @param times the first of them that is not earlier than a given one
   */
  Optional<Instant> next(Instant after, Function<LocalDateTime, Optional<LocalDateTime>> times) {
    Optional<LocalDateTime> time = times.apply(LocalDateTime.ofInstant(after, zone));
    while (time.isPresent() && !instant(time.get()).isAfter(after)) {
      time = times.apply(time.get().plusSeconds(1));
    }
    return time.map(this::instant);
  }
}
