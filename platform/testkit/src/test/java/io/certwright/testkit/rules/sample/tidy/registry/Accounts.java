package io.certwright.testkit.rules.sample.tidy.registry;

import java.util.UUID;

public interface Accounts {
  UUID add(String name);
}
