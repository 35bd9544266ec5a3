package io.certwright.enrollment.progress.schedule;

import io.certwright.platform.work.WorkPool;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Looks for enrollments that are due. */
@Singleton
public class EnrollmentSchedule {

  private final WorkPool enrollments;

  public EnrollmentSchedule(WorkPool enrollments) {
    this.enrollments = enrollments;
  }

  @Scheduled(
      identity = "enrollments",
      every = "${certwright.enrollment.every}",
      concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
  void tick() {
    enrollments.fill();
  }

  void stop(@Observes ShutdownEvent event) {
    enrollments.close();
  }
}
