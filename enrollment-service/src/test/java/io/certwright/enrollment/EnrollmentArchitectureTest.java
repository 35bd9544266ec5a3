package io.certwright.enrollment;

import io.certwright.testkit.rules.HouseRules;
import org.junit.jupiter.api.Test;

class EnrollmentArchitectureTest {

  @Test
  void keepsTheRulesOfTheHouse() {
    HouseRules.of("io.certwright.enrollment").check();
  }
}
