package io.certwright.discovery.budget;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What may be asked of one vault, or of all vaults of a subscription in a region: one for all
 * replicas and all runs. All times are of one clock, that of the database.
 */
public record Budget(Spending spending, Pace pace, Circuit circuit) {

  static final Budget UNTOUCHED = new Budget(Spending.NONE, Pace.FULL, Circuit.CLOSED);

  /** How long permits may be kept. Short, so that everybody hears of a refusal soon. */
  static final Duration VALIDITY = Duration.ofMillis(250);

  /** Who was refused no longer sends a window's worth at once, but spread over it. */
  private static final Duration SLOW_SPAN = Duration.ofSeconds(1);

  private static final int SLOW_SPANS = 10;

  /** Less than this part of the limit is not worth a transaction. */
  private static final int PARTS = 40;

  /**
   * @param block name of what is to be granted
   * @param limit requests within ten seconds
   */
  record Demand(UUID block, int permits, int limit) {}

  /** What the budget says, and what it has become by that. */
  public record Answer(Budget budget, Grant grant) {}

  Answer ask(Demand demand, Instant now) {
    if (circuit.isOpen(now)) {
      return new Answer(this, new Grant.Shut(Duration.between(now, circuit.openUntil())));
    }
    if (pace.isClosed(now)) {
      return new Answer(this, new Grant.Later(Duration.between(now, pace.closedUntil())));
    }
    if (circuit.isHalfOpen(now)) {
      Demand one = new Demand(demand.block(), 1, demand.limit());
      return new Budget(spending, pace, circuit.onTrial(now)).grant(one, now);
    }
    return grant(demand, now);
  }

  Budget settled(Settlement done, int limit, Instant now) {
    Pace after = pace.succeeded(done.succeeded(), limit);
    Circuit tried = done.succeeded() == 0 ? circuit : circuit.succeeded();
    return new Budget(spending.settled(done.block(), done.unused(), now), after, tried);
  }

  /** A vault that refuses is there. */
  Answer refused(Refusal refusal, Instant now) {
    Pace slower = pace.refused(refusal.allowedAt(), now, refusal.retryAfter(), refusal.jitter());
    return new Answer(
        new Budget(spending, slower, circuit.succeeded()),
        new Grant.Later(Duration.between(now, slower.closedUntil())));
  }

  Answer failed(Instant allowedAt, Instant now) {
    Circuit after = circuit.failed(allowedAt, now);
    return new Answer(
        new Budget(spending, pace, after),
        after.isOpen(now)
            ? new Grant.Shut(Duration.between(now, after.openUntil()))
            : new Grant.Later(Duration.ZERO));
  }

  private boolean isTroubled() {
    return pace.isSlowed() || pace.refusals() > 0 || circuit.failures() > 0;
  }

  private Answer grant(Demand demand, Instant now) {
    int limit = pace.of(demand.limit());
    int least = Math.min(demand.permits(), Math.max(1, limit / PARTS));
    Room room = new Room(limit, Spending.SPAN);
    if (pace.isSlowed()) {
      room = room.narrower(new Room(Math.max(1, limit / SLOW_SPANS), SLOW_SPAN), spending, now);
    }
    int left = room.left(spending, now);
    if (left < least) {
      return new Answer(this, new Grant.Later(room.until(least, spending, now)));
    }
    int permits = Math.min(demand.permits(), left);
    var block = new Spending.Block(demand.block(), now.plus(VALIDITY), permits);
    return new Answer(
        new Budget(spending.granted(block, now), pace, circuit),
        new Grant.Permits(permits, now, VALIDITY, isTroubled()));
  }

  /** At most so many requests in so long a time. */
  private record Room(int limit, Duration span) {

    int left(Spending spending, Instant now) {
      return limit - spending.spent(now, span);
    }

    Duration until(int permits, Spending spending, Instant now) {
      return spending.untilRoom(permits, limit, now, span);
    }

    Room narrower(Room other, Spending spending, Instant now) {
      return other.left(spending, now) < left(spending, now) ? other : this;
    }
  }
}
