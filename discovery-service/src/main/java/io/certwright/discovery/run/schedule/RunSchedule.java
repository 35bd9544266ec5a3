package io.certwright.discovery.run.schedule;

import io.certwright.discovery.run.HeldLeases;
import io.certwright.discovery.run.StartDueRuns;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/**
 * Looks for tasks and scans that are due and for queued runs, and keeps the leases of those under
 * way.
 */
@Singleton
public class RunSchedule {

  private final StartDueRuns due;
  private final DiscoveryWork work;
  private final HeldLeases leases;

  public RunSchedule(StartDueRuns due, DiscoveryWork work, HeldLeases leases) {
    this.due = due;
    this.work = work;
    this.leases = leases;
  }

  @Scheduled(
      identity = "discovery-due",
      every = "${certwright.discovery.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void startDue() {
    due.start();
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
