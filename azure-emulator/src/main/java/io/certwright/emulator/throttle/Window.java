package io.certwright.emulator.throttle;

import java.time.Duration;

/** Counts what was spent in the last ten seconds; for one thread at a time. */
interface Window {

  Duration LENGTH = Duration.ofSeconds(10);

  long spent(long nowMillis);

  void spend(long nowMillis, long cost);

  /** How long until so much of what is spent now is forgotten. */
  Duration until(long nowMillis, long freed);
}
