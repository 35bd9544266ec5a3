package io.certwright.discovery.run.schedule;

import io.certwright.discovery.run.HeldLeases;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Looks for queued runs and due scans, and keeps the leases of those under way. */
@Singleton
public class RunSchedule {

  private final DiscoveryWork work;
  private final HeldLeases leases;

  public RunSchedule(DiscoveryWork work, HeldLeases leases) {
    this.work = work;
    this.leases = leases;
  }

  @Scheduled(
      identity = "discovery-work",
      every = "${certwright.discovery.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void claim() {
    work.fill();
  }

  @Scheduled(
      identity = "discovery-leases",
      every = "${certwright.discovery.renew-every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void renew() {
    leases.renew();
  }
}
