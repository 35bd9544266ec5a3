package io.certwright.discovery;

import io.certwright.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class DiscoveryArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("io.certwright.discovery").check();
  }
}
