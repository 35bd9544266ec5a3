package io.certwright.testkit.rules.sample.tidy.registry.db;

import io.certwright.testkit.rules.sample.tidy.registry.Accounts;
import java.sql.Connection;
import java.util.UUID;

public record SqlAccounts(Connection connection) implements Accounts {

  @Override
  public UUID add(String name) {
    return new AccountRow(UUID.randomUUID(), name).id();
  }
}
