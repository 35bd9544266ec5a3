package io.certwright.account.lending;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.account.lending.local.BucketLendingLimit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketLendingLimitTest {

  private final LendingLimit limit = new BucketLendingLimit(3, 1);

  @Test
  void grantsABurstAndThenSaysHowLongToWait() {
    for (int request = 0; request < 3; request++) {
      assertThat(limit.take("discovery-service")).isZero();
    }

    assertThat(limit.take("discovery-service"))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void countsEachCallerByItself() {
    for (int request = 0; request < 4; request++) {
      limit.take("discovery-service");
    }

    assertThat(limit.take("enrollment-service")).isZero();
  }
}
