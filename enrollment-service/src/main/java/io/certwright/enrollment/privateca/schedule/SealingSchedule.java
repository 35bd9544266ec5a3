package io.certwright.enrollment.privateca.schedule;

import io.certwright.platform.sealing.ResealWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Looks, on every replica, for what an older key has sealed; the first time at the start. */
@Singleton
public class SealingSchedule {

  private final ResealWorker resealWorker;

  public SealingSchedule(ResealWorker resealWorker) {
    this.resealWorker = resealWorker;
  }

  @Scheduled(
      identity = "reseal",
      every = "${certwright.sealing.reseal-check.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void reseal() {
    resealWorker.startIfOutdated();
  }
}
