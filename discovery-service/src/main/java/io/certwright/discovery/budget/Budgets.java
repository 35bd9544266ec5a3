package io.certwright.discovery.budget;

import io.certwright.discovery.budget.Budget.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BiFunction;

/** The budgets that all replicas share. */
public interface Budgets {

  /**
   * Asks or changes a budget, which nobody else changes meanwhile; one that is not known yet begins
   * untouched.
   *
   * @param change of the budget, at a time by the clock that all replicas share
   */
  Grant change(String key, BiFunction<Budget, Instant, Answer> change);

  /** Forgets at most so many of those that nobody has asked for long, and says how many. */
  int forget(Duration unused, int limit);
}
