package io.certwright.testkit.rules.sample.tidy.registry;

import java.util.UUID;

public final class RegisterAccount {

  private final Accounts accounts;

  public RegisterAccount(Accounts accounts) {
    this.accounts = accounts;
  }

  public UUID register(String name) {
    return accounts.add(name);
  }
}
