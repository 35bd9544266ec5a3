package io.certwright.account.credential.schedule;

import io.certwright.account.credential.WarnOfExpiry;
import io.certwright.platform.sealing.ResealWorker;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/**
 * Looks, on every replica, for what time brings to the credentials; the first time at the start.
 */
@Singleton
public class CredentialSchedule {

  private final WarnOfExpiry warnOfExpiry;
  private final ResealWorker resealWorker;

  public CredentialSchedule(WarnOfExpiry warnOfExpiry, ResealWorker resealWorker) {
    this.warnOfExpiry = warnOfExpiry;
    this.resealWorker = resealWorker;
  }

  @Scheduled(
      identity = "credential-expiry",
      every = "${certwright.credential.expiry-check.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void warnOfExpiry() {
    warnOfExpiry.warn();
  }

  @Scheduled(
      identity = "reseal",
      every = "${certwright.sealing.reseal-check.every}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void reseal() {
    resealWorker.startIfOutdated();
  }
}
