package io.certwright.emulator.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.emulator.throttle.ThrottleOptions.Mode;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RegionTest {

  private static final Charge READ = new Charge(TransactionKind.OTHER, 1);
  private static final Charge CREATE = new Charge(TransactionKind.CREATE_KEY, 1);

  /** The beginning of a fixed window. */
  private static final long START = 1_800_000_000_000L;

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"FIXED", "SLIDING"})
  void allowsTheLimitAndNoMore(Mode mode) {
    Region region = new Region(ThrottleOptions.published(mode));
    assertThat(allowed(region, "kv-a", READ, 5000, START)).isEqualTo(4000);
    assertThat(allowed(region, "kv-a", CREATE, 50, START)).isEqualTo(20);
    assertThat(allowed(region, "kv-b", CREATE, 50, START)).isEqualTo(20);
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"FIXED", "SLIDING"})
  void hasRoomAgainTenSecondsLater(Mode mode) {
    Region region = new Region(ThrottleOptions.published(mode));
    allowed(region, "kv-a", CREATE, 20, START);
    assertThat(allowed(region, "kv-a", CREATE, 1, START + 9_999)).isZero();
    assertThat(allowed(region, "kv-a", CREATE, 50, START + 10_100)).isEqualTo(20);
  }

  @Test
  void letsTwiceTheLimitPassAtTheEdgeOfAFixedWindowAlone() {
    Region fixed = new Region(ThrottleOptions.published(Mode.FIXED));
    Region sliding = new Region(ThrottleOptions.published(Mode.SLIDING));
    for (Region region : new Region[] {fixed, sliding}) {
      allowed(region, "kv-a", CREATE, 20, START + 9_900);
    }
    assertThat(allowed(fixed, "kv-a", CREATE, 20, START + 10_000)).isEqualTo(20);
    assertThat(allowed(sliding, "kv-a", CREATE, 20, START + 10_000)).isZero();
  }

  @Test
  void neverLetsMoreThanTheLimitPassInAnyTenSecondsWhenSliding() {
    Region region = new Region(ThrottleOptions.published(Mode.SLIDING));
    long[] passedAt = new long[400];
    int passed = 0;
    for (long now = START; now < START + 60_000 && passed < passedAt.length; now += 37) {
      if (region.spend("kv-a", CREATE, now).isEmpty()) {
        passedAt[passed++] = now;
      }
    }
    assertThat(passed).isGreaterThan(100);
    for (int index = 20; index < passed; index++) {
      assertThat(passedAt[index] - passedAt[index - 20]).isGreaterThan(10_000);
    }
  }

  @Test
  void allowsASubscriptionFiveTimesAsMuchAsAVault() {
    Region region = new Region(ThrottleOptions.published(Mode.FIXED));
    for (int vault = 0; vault < 5; vault++) {
      assertThat(allowed(region, "kv-" + vault, CREATE, 20, START)).isEqualTo(20);
    }
    assertThat(region.spend("kv-6", CREATE, START))
        .hasValueSatisfying(
            refusal ->
                assertThat(refusal.reason()).isEqualTo("SubscriptionRequestTypeLimitReached"));
  }

  @Test
  void chargesLongKeysMore() {
    Region region = new Region(ThrottleOptions.published(Mode.FIXED));
    assertThat(allowed(region, "kv-a", new Charge(TransactionKind.KEY, 8), 1000, START))
        .isEqualTo(500);
  }

  @Test
  void saysWhenThereIsRoomAgain() {
    Region fixed = new Region(ThrottleOptions.published(Mode.FIXED));
    Region sliding = new Region(ThrottleOptions.published(Mode.SLIDING));
    for (Region region : new Region[] {fixed, sliding}) {
      allowed(region, "kv-a", CREATE, 20, START + 4_000);
    }
    assertThat(fixed.spend("kv-a", CREATE, START + 7_000).orElseThrow().untilRoom())
        .isEqualTo(Duration.ofSeconds(3));
    assertThat(sliding.spend("kv-a", CREATE, START + 7_000).orElseThrow().untilRoom())
        .isBetween(Duration.ofMillis(7_000), Duration.ofMillis(7_100));
  }

  @Test
  void countsRefusalsWhenTold() {
    Region region = new Region(ThrottleOptions.published(Mode.SLIDING).withRefusalsCount(true));
    allowed(region, "kv-a", CREATE, 20, START);
    allowed(region, "kv-a", CREATE, 20, START + 9_000);
    assertThat(allowed(region, "kv-a", CREATE, 1, START + 10_200)).isZero();
  }

  @ParameterizedTest
  @EnumSource(
      value = Mode.class,
      names = {"FIXED", "SLIDING"})
  void leavesWhatABackgroundConsumerDoesNotEat(Mode mode) {
    // Given
    Region region = new Region(ThrottleOptions.published(mode));
    region.setBackground("kv-a", 0.5, START);
    // When someone takes all that is left, evenly over two minutes
    AtomicLong passed = new AtomicLong();
    for (long now = START; now < START + 120_000; now += 5) {
      region.spend("kv-a", READ, now).ifPresentOrElse(refused -> {}, passed::incrementAndGet);
    }
    // Then
    region.eachBackground(
        START + 120_000,
        (vault, background) -> {
          assertThat(background.consumed() + background.refused()).isBetween(23_900L, 24_000L);
          assertThat(background.refused()).isLessThan(200);
        });
    assertThat(passed.get()).isBetween(23_000L, 24_100L);
  }

  @Test
  void takesFromABackgroundConsumerWhenSomeoneIsGreedy() {
    Region region = new Region(ThrottleOptions.published(Mode.FIXED));
    region.setBackground("kv-a", 0.5, START);
    allowed(region, "kv-a", READ, 4000, START);
    region.eachBackground(
        START + 9_900,
        (vault, background) -> {
          assertThat(background.consumed()).isZero();
          assertThat(background.refused()).isEqualTo(1980);
        });
  }

  private static int allowed(Region region, String vault, Charge charge, int calls, long now) {
    int allowed = 0;
    for (int call = 0; call < calls; call++) {
      allowed += region.spend(vault, charge, now).isEmpty() ? 1 : 0;
    }
    return allowed;
  }
}
