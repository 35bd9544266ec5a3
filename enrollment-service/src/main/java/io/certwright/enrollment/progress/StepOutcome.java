package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.Problem;
import java.time.Duration;

/** What one step led to. */
sealed interface StepOutcome {

  /**
   * @param detail for the history; empty for nothing to say
   */
  record Moved(EnrollmentState next, Duration delay, String detail) implements StepOutcome {}

  /** Nothing is wrong, but the other side is not ready. */
  record Waiting(Duration delay) implements StepOutcome {}

  record Hindered(Problem problem, Persistence persistence) implements StepOutcome {}

  static StepOutcome moved(EnrollmentState next) {
    return new Moved(next, Duration.ZERO, "");
  }

  static StepOutcome moved(EnrollmentState next, String detail) {
    return new Moved(next, Duration.ZERO, detail);
  }

  static StepOutcome failed(EnrollmentState.Failed failed) {
    return new Moved(failed, Duration.ZERO, failed.problem().detail());
  }
}
