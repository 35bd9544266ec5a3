package io.certwright.account.doctor;

import java.util.concurrent.CountDownLatch;

/** A call that never gets its answer. */
final class Hang {

  private Hang() {}

  static void untilInterrupted() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
