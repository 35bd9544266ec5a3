package io.certwright.emulator.throttle;

import java.time.Duration;

/** Begins anew every ten seconds by the clock: at its edge twice the limit can pass in a moment. */
final class FixedWindow implements Window {

  private long index = Long.MIN_VALUE;
  private long spent;

  @Override
  public long spent(long nowMillis) {
    long now = Math.floorDiv(nowMillis, LENGTH.toMillis());
    if (now != index) {
      index = now;
      spent = 0;
    }
    return spent;
  }

  @Override
  public void spend(long nowMillis, long cost) {
    spent = spent(nowMillis) + cost;
  }

  @Override
  public Duration until(long nowMillis, long freed) {
    return LENGTH.minusMillis(Math.floorMod(nowMillis, LENGTH.toMillis()));
  }
}
