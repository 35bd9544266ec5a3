package io.certwright.discovery.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RotationTest {

  private static final Instant BEGIN = Instant.parse("2026-11-24T12:00:00Z");
  private static final Rotation MONTH = new Rotation(Duration.ofDays(30));

  private final Random random = new Random(30);
  private final List<UUID> things =
      Stream.generate(() -> new UUID(random.nextLong(), random.nextLong())).limit(3_000).toList();

  @Test
  void spreadsEvenlyWhatWasAllDoneAtOnce() {
    Map<UUID, Instant> last = new HashMap<>();
    things.forEach(thing -> last.put(thing, BEGIN));

    for (int day = 1; day <= 60; day++) {
      assertThat(doneOn(BEGIN.plus(Duration.ofDays(day)), last)).isBetween(60, 140);
    }
  }

  @Test
  void leavesNothingAloneForLongerThanAPeriod() {
    Instant end = BEGIN.plus(MONTH.period());

    assertThat(things).allMatch(thing -> MONTH.isDue(thing, BEGIN, end));
  }

  @Test
  void doesNothingAtOnce() {
    assertThat(things).noneMatch(thing -> MONTH.isDue(thing, BEGIN, BEGIN));
  }

  @Test
  void isAlwaysDueWithoutAPeriod() {
    assertThat(new Rotation(Duration.ZERO).isDue(things.get(0), BEGIN, BEGIN)).isTrue();
  }

  private int doneOn(Instant day, Map<UUID, Instant> last) {
    List<UUID> due =
        things.stream().filter(thing -> MONTH.isDue(thing, last.get(thing), day)).toList();
    due.forEach(thing -> last.put(thing, day));
    return due.size();
  }
}
