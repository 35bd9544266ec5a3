package io.certwright.account.dependent.schedule;

import io.certwright.account.dependent.Dependents;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Forgets what ended so long ago that no event of it can come any more. */
@Singleton
public class DependentSchedule {

  private final Dependents dependents;
  private final Duration keep;
  private final Clock clock;

  /**
   * @param keep as long as the inbox remembers events
   */
  public DependentSchedule(
      Dependents dependents,
      @ConfigProperty(name = "certwright.inbox.keep") Duration keep,
      Clock clock) {
    this.dependents = dependents;
    this.keep = keep;
    this.clock = clock;
  }

  @Scheduled(
      identity = "ended-dependents",
      every = "24h",
      concurrentExecution = ConcurrentExecution.SKIP)
  void forgetEnded() {
    dependents.forgetEnded(clock.instant().minus(keep));
  }
}
