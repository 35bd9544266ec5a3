package io.certwright.testkit.rules.sample.nested.registry;

public final class Accounts {
  static final class BaseAccount {}
}
