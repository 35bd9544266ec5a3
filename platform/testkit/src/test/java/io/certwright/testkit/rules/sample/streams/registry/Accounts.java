package io.certwright.testkit.rules.sample.streams.registry;

public final class Accounts {
  void print() {
    System.out.println("an account");
  }
}
