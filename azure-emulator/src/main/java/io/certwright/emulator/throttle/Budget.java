package io.certwright.emulator.throttle;

import java.time.Duration;

/** What one vault or one subscription may spend on one kind; for one thread at a time. */
final class Budget {

  private final long limit;
  private final Window window;
  private long allowed;
  private long refused;

  Budget(long limit, Window window) {
    this.limit = limit;
    this.window = window;
  }

  boolean hasRoom(long now, long cost) {
    return window.spent(now) + cost <= limit;
  }

  void spend(long now, long cost) {
    window.spend(now, cost);
    allowed++;
  }

  /**
   * @param cost 0 when refusals are free
   */
  void refuse(long now, long cost) {
    window.spend(now, cost);
    refused++;
  }

  /** Spent by someone else, whose calls are not counted here. */
  void spendUnseen(long now, long cost) {
    window.spend(now, cost);
  }

  Duration untilRoom(long now, long cost) {
    return window.until(now, window.spent(now) + cost - limit);
  }

  long limit() {
    return limit;
  }

  long spent(long now) {
    return window.spent(now);
  }

  long allowed() {
    return allowed;
  }

  long refused() {
    return refused;
  }
}
