package io.certwright.discovery.inventory.schedule;

import io.certwright.discovery.inventory.WarnOfExpiry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Looks for certificates that end soon. */
@Singleton
public class ExpirySchedule {

  private final WarnOfExpiry warnOfExpiry;

  public ExpirySchedule(WarnOfExpiry warnOfExpiry) {
    this.warnOfExpiry = warnOfExpiry;
  }

  @Scheduled(
      identity = "inventory-expiry",
      every = "${certwright.discovery.warn-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void warn() {
    warnOfExpiry.warn();
  }
}
