package io.certwright.testkit.rules.sample.tidy.registry.rest;

import io.certwright.testkit.rules.sample.tidy.registry.RegisterAccount;
import jakarta.inject.Inject;

public final class AccountResource {

  private final RegisterAccount register;

  @Inject
  public AccountResource(RegisterAccount register) {
    this.register = register;
  }

  public String register(String name) {
    return register.register(name).toString();
  }
}
