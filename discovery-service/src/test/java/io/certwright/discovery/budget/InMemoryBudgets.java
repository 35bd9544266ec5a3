package io.certwright.discovery.budget;

import io.certwright.discovery.budget.Budget.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiFunction;

/** Budgets without a database, by a clock of the test. */
public final class InMemoryBudgets implements Budgets {

  private final Clock clock;
  private final Map<String, Budget> budgets = new HashMap<>();
  int changes;

  public InMemoryBudgets(Clock clock) {
    this.clock = clock;
  }

  /** Vaults that may be asked as often as one likes, without any waiting. */
  public static TrafficControl unlimited() {
    return new TrafficControl(
        new InMemoryBudgets(Clock.systemUTC()),
        new Limits(1_000_000, 1_000_000),
        Pauses.real(),
        System::nanoTime);
  }

  @Override
  public synchronized Grant change(String key, BiFunction<Budget, Instant, Answer> change) {
    changes++;
    Answer answer = change.apply(get(key), clock.instant());
    budgets.put(key, answer.budget());
    return answer.grant();
  }

  @Override
  public int forget(Duration unused, int limit) {
    throw new UnsupportedOperationException("nothing is forgotten here");
  }

  Budget get(String key) {
    return budgets.getOrDefault(key, Budget.UNTOUCHED);
  }
}
