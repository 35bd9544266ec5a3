package io.certwright.account.lending.schedule;

import io.certwright.account.lending.TokenLendings;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Keeps the record of lendings for as long as it is wanted. */
@Singleton
public class LendingSchedule {

  private final TokenLendings lendings;
  private final Duration keep;
  private final Clock clock;

  public LendingSchedule(
      TokenLendings lendings,
      @ConfigProperty(name = "certwright.lending-records.keep") Duration keep,
      Clock clock) {
    this.lendings = lendings;
    this.keep = keep;
    this.clock = clock;
  }

  @Scheduled(
      identity = "old-lendings",
      every = "24h",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forgetOld() {
    lendings.forget(clock.instant().minus(keep));
  }
}
