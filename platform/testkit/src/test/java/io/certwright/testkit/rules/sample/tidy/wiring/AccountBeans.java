package io.certwright.testkit.rules.sample.tidy.wiring;

import io.certwright.testkit.rules.sample.tidy.registry.RegisterAccount;
import io.certwright.testkit.rules.sample.tidy.registry.db.SqlAccounts;
import jakarta.enterprise.inject.Produces;

public final class AccountBeans {

  @Produces
  RegisterAccount registerAccount(SqlAccounts accounts) {
    return new RegisterAccount(accounts);
  }
}
