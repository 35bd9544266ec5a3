package io.certwright.discovery.run.azure;

import io.certwright.discovery.azure.Weather;
import io.certwright.discovery.budget.Budget;
import io.certwright.discovery.budget.Budgets;
import io.certwright.discovery.budget.Grant;
import io.certwright.discovery.budget.Pauses;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;

/** A pause ends at once, after which it is later: for us, for the budgets and for Azure. */
final class PassingTime implements Pauses {

  private final Budgets budgets;
  private final Weather weather;
  private final AtomicLong passed = new AtomicLong();

  PassingTime(Budgets budgets, Weather weather) {
    this.budgets = budgets;
    this.weather = weather;
  }

  @Override
  public void pause(Duration time) {
    weather.pass(time);
    passed.addAndGet(time.toNanos());
  }

  long nanos() {
    return System.nanoTime() + passed.get();
  }

  Budgets budgets() {
    return new Budgets() {

      @Override
      public Grant change(String key, BiFunction<Budget, Instant, Budget.Answer> change) {
        return budgets.change(
            key, (budget, now) -> change.apply(budget, now.plusNanos(passed.get())));
      }

      @Override
      public int forget(Duration unused, int limit) {
        return budgets.forget(unused, limit);
      }
    };
  }
}
