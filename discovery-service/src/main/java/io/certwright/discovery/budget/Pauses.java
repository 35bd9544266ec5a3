package io.certwright.discovery.budget;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Lets time pass; in tests at once. */
public interface Pauses {

  void pause(Duration time) throws InterruptedException;

  /** Holds the thread. Only for the seconds of a throttling window, never instead of a due time. */
  static Pauses real() {
    Semaphore nobodyReleases = new Semaphore(0);
    return time -> nobodyReleases.tryAcquire(time.toNanos(), TimeUnit.NANOSECONDS);
  }
}
