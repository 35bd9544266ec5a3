package io.certwright.testkit.rules.sample.trace.registry;

public final class Accounts {
  void tell(Exception failure) {
    failure.printStackTrace();
  }
}
