package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.vault.VaultTarget;

/**
 * A wish to cancel comes to an end, even when the vault or the account is gone for good: clearing
 * away is tried for a while, whatever hinders it, and what fails under the wish is cancelled.
 */
record CancelWish(BackOff backOff) {

  StepOutcome heeded(Enrollment enrollment, Active state, StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Moved moved && moved.next() instanceof Failed failed) {
      return StepOutcome.moved(state.cancelled(), failed.problem().detail());
    }
    if (outcome instanceof StepOutcome.Hindered hindered) {
      return backOff.isLong(enrollment.attempts())
          ? StepOutcome.moved(state.cancelled(), remains(enrollment, hindered))
          : new StepOutcome.Hindered(hindered.problem(), Persistence.ENDLESS);
    }
    return outcome;
  }

  private static String remains(Enrollment enrollment, StepOutcome.Hindered hindered) {
    VaultTarget target = enrollment.request().target();
    return "What this enrollment began for "
        + target.certificateName()
        + " may remain in "
        + target.vaultInWords()
        + ". "
        + hindered.problem().detail();
  }
}
