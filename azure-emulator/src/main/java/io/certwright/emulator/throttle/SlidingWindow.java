package io.certwright.emulator.throttle;

import java.time.Duration;
import java.util.Arrays;

/** Never lets more than the limit pass in any ten seconds; exact to a tenth of a second. */
final class SlidingWindow implements Window {

  static final long TICK_MILLIS = 100;

  /** One more than ten seconds have: the oldest is half over. */
  private static final int TICKS = (int) (LENGTH.toMillis() / TICK_MILLIS) + 1;

  private final long[] spentByTick = new long[TICKS];
  private long lastTick = Long.MIN_VALUE;
  private long spent;

  @Override
  public long spent(long nowMillis) {
    long tick = Math.floorDiv(nowMillis, TICK_MILLIS);
    boolean unrelated = tick < lastTick || lastTick == Long.MIN_VALUE || tick - lastTick >= TICKS;
    if (unrelated) {
      Arrays.fill(spentByTick, 0);
      spent = 0;
    } else {
      for (long passed = lastTick + 1; passed <= tick; passed++) {
        spent -= spentByTick[at(passed)];
        spentByTick[at(passed)] = 0;
      }
    }
    lastTick = tick;
    return spent;
  }

  @Override
  public void spend(long nowMillis, long cost) {
    spent = spent(nowMillis) + cost;
    spentByTick[at(lastTick)] += cost;
  }

  @Override
  public Duration until(long nowMillis, long freed) {
    long left = freed;
    for (long tick = lastTick - TICKS + 1; tick <= lastTick; tick++) {
      left -= spentByTick[at(tick)];
      if (left <= 0) {
        return Duration.ofMillis((tick + TICKS) * TICK_MILLIS - nowMillis);
      }
    }
    return LENGTH;
  }

  private static int at(long tick) {
    return (int) Math.floorMod(tick, (long) TICKS);
  }
}
