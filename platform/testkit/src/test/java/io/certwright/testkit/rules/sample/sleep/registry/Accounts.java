package io.certwright.testkit.rules.sample.sleep.registry;

public final class Accounts {
  void hold() throws InterruptedException {
    Thread.sleep(1);
  }
}
