package io.certwright.discovery.ownership.schedule;

import io.certwright.discovery.ownership.ReviewOwners;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Looks whether the rules have changed. */
@Singleton
public class OwnerReviewSchedule {

  private final ReviewOwners owners;

  public OwnerReviewSchedule(ReviewOwners owners) {
    this.owners = owners;
  }

  @Scheduled(
      identity = "owner-review",
      every = "5s",
      concurrentExecution = ConcurrentExecution.SKIP)
  void review() {
    owners.review();
  }
}
