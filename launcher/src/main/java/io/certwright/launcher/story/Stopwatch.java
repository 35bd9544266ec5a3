package io.certwright.launcher.story;

/** Seconds since a moment, to a tenth. */
record Stopwatch(long startedNanos) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  double seconds() {
    return Math.round((System.nanoTime() - startedNanos) / 1e8) / 10.0;
  }
}
