package io.certwright.account;

import io.certwright.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class AccountArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("io.certwright.account").check();
  }
}
