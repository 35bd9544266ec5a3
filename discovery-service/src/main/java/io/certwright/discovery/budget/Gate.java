package io.certwright.discovery.budget;

import io.certwright.discovery.budget.Budget.Answer;
import io.certwright.discovery.budget.Budget.Demand;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One budget as this replica spends it: permits come in blocks, so that a request of 20 ms does not
 * cost a transaction. The more are used in the time that a block is good for, the larger the next.
 */
final class Gate {

  private static final int FIRST_BLOCK = 4;

  /** A block is at most this part of the limit, so that replicas share. */
  private static final int PARTS = 40;

  private final String key;
  private final int limit;
  private final Budgets budgets;
  private final LongSupplier nanos;
  private final DoubleSupplier jitter;
  private UUID block = UUID.randomUUID();
  private Instant grantedAt = Instant.EPOCH;
  private Instant toldAt = Instant.EPOCH;
  private int wanted = FIRST_BLOCK;
  private int granted;
  private int left;
  private int succeeded;
  private long validUntil;
  private long closedUntil;
  private boolean shut;
  private boolean watched;

  /**
   * @param limit requests in ten seconds
   * @param nanos a clock that only runs forward, such as {@code System::nanoTime}
   * @param jitter from 0 to 1, another one each time
   */
  Gate(String key, int limit, Budgets budgets, LongSupplier nanos, DoubleSupplier jitter) {
    this.key = key;
    this.limit = limit;
    this.budgets = budgets;
    this.nanos = nanos;
    this.jitter = jitter;
    this.closedUntil = nanos.getAsLong();
    this.validUntil = closedUntil;
  }

  /** Never waits, but says how long to. */
  synchronized Pass pass() {
    long now = nanos.getAsLong();
    if (now - closedUntil < 0) {
      return closed(Duration.ofNanos(closedUntil - now));
    }
    if (left == 0 || now - validUntil >= 0) {
      lease(now);
      if (left == 0) {
        return closed(Duration.ofNanos(Math.max(1, closedUntil - now)));
      }
    }
    left--;
    return new Pass.Open(grantedAt);
  }

  /** The request will not be sent. */
  synchronized void putBack(Pass.Open pass) {
    if (pass.allowedAt().equals(grantedAt)) {
      left++;
    }
  }

  synchronized void succeeded() {
    succeeded++;
  }

  /** Of requests that were under way together the first is told of, which is enough. */
  synchronized void refused(Pass.Open pass, @Nullable Duration retryAfter) {
    if (pass.allowedAt().isAfter(toldAt)) {
      Refusal refusal = new Refusal(pass.allowedAt(), retryAfter, jitter.getAsDouble());
      tell(budgets.change(key, (budget, now) -> settled(budget, now).refused(refusal, now)));
    }
  }

  synchronized void failed(Pass.Open pass) {
    if (pass.allowedAt().isAfter(toldAt)) {
      tell(
          budgets.change(key, (budget, now) -> settled(budget, now).failed(pass.allowedAt(), now)));
    }
  }

  /** No more requests for now: what others wait to hear of those that were sent is told. */
  synchronized void close() {
    if (watched && succeeded > 0) {
      Grant grant =
          budgets.change(
              key,
              (budget, now) -> new Answer(settled(budget, now), new Grant.Later(Duration.ZERO)));
      begin(block, grant, nanos.getAsLong());
    }
  }

  private Pass closed(Duration wait) {
    return shut ? new Pass.Shut(wait) : new Pass.Wait(wait);
  }

  private void lease(long now) {
    wanted = wantedNext();
    UUID next = UUID.randomUUID();
    Demand demand = new Demand(next, wanted, limit);
    Grant grant = budgets.change(key, (budget, at) -> settled(budget, at).ask(demand, at));
    begin(next, grant, now);
  }

  private int wantedNext() {
    if (granted == 0) {
      return wanted;
    }
    int next = left == 0 ? wanted * 2 : granted - left;
    return Math.min(Math.max(FIRST_BLOCK, next), Math.max(1, limit / PARTS));
  }

  private Budget settled(Budget budget, Instant at) {
    return budget.settled(new Settlement(block, left, succeeded), limit, at);
  }

  private void tell(Grant grant) {
    toldAt = grantedAt;
    wanted = FIRST_BLOCK;
    begin(block, grant, nanos.getAsLong());
  }

  private void begin(UUID next, Grant grant, long now) {
    block = next;
    left = 0;
    granted = 0;
    succeeded = 0;
    watched = false;
    shut = grant instanceof Grant.Shut;
    if (grant instanceof Grant.Permits permits) {
      left = permits.number();
      granted = left;
      watched = permits.watched();
      grantedAt = permits.at();
      validUntil = now + permits.validity().toNanos();
    } else {
      closedUntil = now + grant.pause().toNanos();
    }
  }
}
