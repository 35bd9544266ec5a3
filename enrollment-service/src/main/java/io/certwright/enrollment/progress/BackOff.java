package io.certwright.enrollment.progress;

import java.time.Duration;
import java.util.List;

/**
 * When to try again: the one table of it. The last wait repeats for ever.
 *
 * @param waits after the first, second, … attempt; one at least
 */
public record BackOff(List<Duration> waits) {

  public BackOff {
    if (waits.isEmpty()) {
      throw new IllegalArgumentException("One wait at least");
    }
    waits = List.copyOf(waits);
  }

  /**
   * @param attempts made so far, 1 or more
   */
  public Duration after(int attempts) {
    return waits.get(Math.min(Math.max(attempts, 1), waits.size()) - 1);
  }

  Duration longest() {
    return waits.get(waits.size() - 1);
  }

  /** What can only pass in a while is given up when the waits begin to repeat. */
  boolean isLong(int attempts) {
    return attempts >= waits.size();
  }
}
