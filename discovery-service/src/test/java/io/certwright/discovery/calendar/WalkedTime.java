package io.certwright.discovery.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Occurrences found by looking at the clock on the wall every quarter of an hour: slow, and without
 * any of the reasoning that it is to check.
 */
final class WalkedTime {

  private static final Duration STEP = Duration.ofMinutes(15);

  /**
   * A look at the clock.
   *
   * @param passed the times it showed, or left out, for the first time since the last look
   */
  private record Look(Instant at, LocalDateTime shown, List<LocalDateTime> passed) {}

  private final List<Look> looks = new ArrayList<>();

  WalkedTime(ZoneId zone, Instant from, Instant until) {
    LocalDateTime latest = LocalDateTime.ofInstant(from.minus(STEP), zone);
    for (Instant now = from; now.isBefore(until); now = now.plus(STEP)) {
      LocalDateTime shown = LocalDateTime.ofInstant(now, zone);
      List<LocalDateTime> passed = new ArrayList<>(1);
      while (latest.isBefore(shown)) {
        latest = latest.plus(STEP);
        passed.add(latest);
      }
      looks.add(new Look(now, shown, passed));
    }
  }

  /** Whenever the clock shows such a time, twice if it shows it twice. */
  List<Instant> asTimePasses(Predicate<LocalDateTime> matches) {
    return looks.stream().filter(look -> matches.test(look.shown())).map(Look::at).toList();
  }

  /** When the clock first shows, or has just left out, such a time. */
  List<Instant> onTheWall(Predicate<LocalDateTime> matches) {
    return looks.stream()
        .filter(look -> look.passed().stream().anyMatch(matches))
        .map(Look::at)
        .toList();
  }
}
