package io.certwright.discovery.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How many days before its end a certificate is warned of.
 *
 * @param days in ascending order
 */
public record ExpirySteps(List<Integer> days) {

  public ExpirySteps {
    days = days.stream().distinct().sorted().toList();
  }

  public static ExpirySteps of(Collection<Integer> days) {
    return new ExpirySteps(List.copyOf(days));
  }

  /** When the first step begins; null when none comes any more. */
  public @Nullable Instant firstNotice(@Nullable Instant expiresAt, Instant now) {
    return expiresAt == null || days.isEmpty() || !expiresAt.isAfter(now)
        ? null
        : begin(expiresAt, days.get(days.size() - 1));
  }

  /** The step that it is in: the smallest that the remaining time is within. */
  public Optional<Integer> current(Instant expiresAt, Instant now) {
    return expiresAt.isAfter(now)
        ? days.stream().filter(step -> !begin(expiresAt, step).isAfter(now)).findFirst()
        : Optional.empty();
  }

  /** When the next step begins after now; null when none comes any more. */
  public @Nullable Instant next(Instant expiresAt, Instant now) {
    Stream<Instant> begins = days.stream().map(step -> begin(expiresAt, step));
    return begins.filter(begin -> begin.isAfter(now)).min(Instant::compareTo).orElse(null);
  }

  private static Instant begin(Instant expiresAt, int step) {
    return expiresAt.minus(Duration.ofDays(step));
  }
}
