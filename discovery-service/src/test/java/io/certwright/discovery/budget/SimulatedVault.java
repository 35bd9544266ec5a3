package io.certwright.discovery.budget;

import io.certwright.discovery.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A vault as Azure throttles it: so many requests in any ten seconds, whoever sends them; refused
 * ones cost budget as well.
 */
final class SimulatedVault {

  private static final Duration WINDOW = Duration.ofSeconds(10);

  private final SetClock clock;
  private final int limit;
  private final Deque<Instant> arrived = new ArrayDeque<>();
  int answered;
  int refused;
  int busiestWindow;

  SimulatedVault(SetClock clock, int limit) {
    this.clock = clock;
    this.limit = limit;
  }

  /** False for 429. */
  boolean ask() {
    boolean room = arrive() <= limit;
    answered += room ? 1 : 0;
    refused += room ? 0 : 1;
    return room;
  }

  /** A request of the applications that live on the vault; false for 429. */
  boolean askFromElsewhere() {
    return arrive() <= limit;
  }

  private int arrive() {
    Instant now = clock.instant();
    arrived.add(now);
    while (!arrived.peek().plus(WINDOW).isAfter(now)) {
      arrived.poll();
    }
    busiestWindow = Math.max(busiestWindow, arrived.size());
    return arrived.size();
  }
}
