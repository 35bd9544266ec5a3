package io.certwright.enrollment.progress;

import java.util.function.Supplier;

/** Counts the moments before and after each call, and crashes once, at the chosen one. */
final class CrashPoints {

  private final int chosen;
  private int passed;

  CrashPoints(int chosen) {
    this.chosen = chosen;
  }

  boolean wasReached() {
    return passed >= chosen;
  }

  <T> T around(Supplier<T> call) {
    pass();
    T result = call.get();
    pass();
    return result;
  }

  void pass() {
    passed++;
    if (passed == chosen) {
      throw new Crash(chosen);
    }
  }
}
