package io.certwright.emulator.arm.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokenBucketTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void fillsOnFromWhereTheClockWasSetBackTo() {
    // Given
    TokenBucket bucket = new TokenBucket(1, 1, NOON);
    assertThat(bucket.take(NOON)).isTrue();
    Instant earlier = NOON.minusSeconds(3600);
    assertThat(bucket.take(earlier)).isFalse();
    // When
    boolean taken = bucket.take(earlier.plusSeconds(1));
    // Then
    assertThat(taken).isTrue();
  }

  @Test
  void neverHoldsMoreThanItsCapacity() {
    TokenBucket bucket = new TokenBucket(2, 1, NOON);
    assertThat(bucket.remaining(NOON.plusSeconds(100))).isEqualTo(2);
  }
}
