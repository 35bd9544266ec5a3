package io.certwright.discovery.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.SetClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replicas that share a budget, in simulated time: exact, and over in a moment. */
class SharedBudgetTest {

  private static final int AZURE = 4_000;
  private static final Duration TICK = Duration.ofMillis(5);

  private final SetClock clock = new SetClock();
  private final InMemoryBudgets budgets = new InMemoryBudgets(clock);
  private final SimulatedVault vault = new SimulatedVault(clock, AZURE);

  @ParameterizedTest
  @CsvSource({
    "1, 4000, 64, 0",
    "2, 4000, 64, 20",
    "2, 2000, 64, 20",
    "2, 2000, 4, 20",
    "3, 400, 16, 100",
    "2, 2000, 8, 300",
    "5, 100, 8, 5"
  })
  void neverSendMoreThanTheLimitInAnyTenSeconds(
      int replicas, int limit, int threads, int latencyMillis) {
    // Given
    List<SimulatedReplica> all = replicas(replicas, limit, threads, latencyMillis);
    // When
    run(all, limit * 4);
    // Then
    assertThat(vault.busiestWindow).isLessThanOrEqualTo(limit);
    assertThat(vault.refused).isZero();
  }

  @Test
  void useTheWholeLimitWhenItIsAllTheirs() {
    // Given
    List<SimulatedReplica> all = replicas(2, AZURE, 32, 20);
    // When
    Duration taken = run(all, 12_480);
    // Then: four windows, of which the last is not full; 30 s is what Azure allows at best
    assertThat(taken).isLessThan(Duration.ofMillis(31_500));
    assertThat(vault.refused).isZero();
  }

  @Test
  void leaveTheirNeighbourHisHalf() {
    // Given
    List<SimulatedReplica> all = replicas(2, AZURE / 2, 32, 20);
    all.forEach(replica -> replica.send(5_000));
    int neighbourRefused = 0;
    // When
    for (int tick = 0; tick < 12_000; tick++) {
      all.forEach(SimulatedReplica::step);
      neighbourRefused += vault.askFromElsewhere() ? 0 : 1;
      clock.advance(TICK);
    }
    // Then
    assertThat(neighbourRefused).isZero();
    assertThat(vault.refused).isZero();
    assertThat(all).allMatch(SimulatedReplica::isDone);
  }

  @Test
  void giveWayToAnApplicationThatTakesMoreThanHalf() {
    // Given
    List<SimulatedReplica> all = replicas(2, AZURE / 2, 32, 20);
    all.forEach(replica -> replica.send(5_000));
    // When
    for (int tick = 0; tick < 40_000; tick++) {
      all.forEach(SimulatedReplica::step);
      IntStream.range(0, tick % 2 + 1).forEach(request -> vault.askFromElsewhere());
      clock.advance(TICK);
    }
    // Then: 3,000 of 4,000 are his, so some of ours are refused, but few
    assertThat(all).allMatch(SimulatedReplica::isDone);
    assertThat(vault.refused).isPositive().isLessThan(vault.answered / 50);
  }

  @Test
  void allStopWhenOneOfThemIsRefused() {
    // Given
    List<SimulatedReplica> all = replicas(2, AZURE / 2, 8, 20);
    all.forEach(replica -> replica.send(100_000));
    IntStream.range(0, AZURE).forEach(request -> vault.askFromElsewhere());
    // When
    all.forEach(SimulatedReplica::step);
    int refused = vault.refused;
    Instant refusedAt = clock.instant();
    assertThat(budgets.get("vault").pace().level()).isEqualTo(0.5);
    while (vault.answered == 0) {
      all.forEach(SimulatedReplica::step);
      clock.advance(TICK);
    }
    // Then: at most each thread that was under way, and then nobody for more than ten seconds
    assertThat(refused).isBetween(1, 16);
    assertThat(vault.refused).isEqualTo(refused);
    assertThat(Duration.between(refusedAt, clock.instant())).isGreaterThan(Duration.ofSeconds(10));
  }

  @Test
  void takePermitsInBlocksRatherThanOneByOne() {
    // Given
    List<SimulatedReplica> all = replicas(2, AZURE / 2, 32, 20);
    // When
    run(all, 8_000);
    // Then
    assertThat(budgets.changes).isLessThan(400);
  }

  private List<SimulatedReplica> replicas(int number, int limit, int threads, int latencyMillis) {
    Duration latency = Duration.ofMillis(latencyMillis);
    return IntStream.range(0, number)
        .mapToObj(
            seed -> new SimulatedReplica(clock, budgets, vault, limit, threads, latency, seed))
        .toList();
  }

  private Duration run(List<SimulatedReplica> all, int requests) {
    Instant begin = clock.instant();
    all.forEach(replica -> replica.send(requests / all.size()));
    while (!all.stream().allMatch(SimulatedReplica::isDone)) {
      all.forEach(SimulatedReplica::step);
      clock.advance(TICK);
    }
    return Duration.between(begin, clock.instant());
  }
}
