package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import java.util.Optional;

/** Ends an enrollment, leaving nothing of ours pending in the vault, and all that is not ours. */
final class Withdrawal {

  private final VaultCertificates vault;

  Withdrawal(VaultCertificates vault) {
    this.vault = vault;
  }

  /** Empty when it is too late: the vault has completed the operation. */
  Optional<StepOutcome> cancel(Enrollment enrollment, Active state) {
    VaultTarget target = enrollment.request().target();
    return vault
        .pending(target)
        .fold(
            pending ->
                pending.filter(operation -> isCompleted(enrollment, state, operation)).isPresent()
                    ? Optional.empty()
                    : Optional.of(
                        end(enrollment, state, pending, StepOutcome.moved(state.cancelled()))),
            error -> Optional.of(VaultRefusals.judge(target, error)));
  }

  private static boolean isCompleted(
      Enrollment enrollment, Active state, PendingOperation pending) {
    return pending.status() == PendingOperation.Status.COMPLETED
        && PendingOwnership.isOurs(enrollment, state, pending, Optional.empty());
  }

  /** For good: whoever retries begins anew. */
  StepOutcome abandon(Enrollment enrollment, Active state, Problem problem) {
    VaultTarget target = enrollment.request().target();
    StepOutcome failed = StepOutcome.failed(state.abandoned(problem));
    return vault
        .pending(target)
        .fold(
            pending -> end(enrollment, state, pending, failed),
            error -> VaultRefusals.judge(target, error));
  }

  private StepOutcome end(
      Enrollment enrollment, Active state, Optional<PendingOperation> pending, StepOutcome end) {
    return pending
        .filter(PendingOperation::isInProgress)
        .map(operation -> remove(enrollment, state, operation, end))
        .orElse(end);
  }

  private StepOutcome remove(
      Enrollment enrollment, Active state, PendingOperation pending, StepOutcome end) {
    VaultTarget target = enrollment.request().target();
    if (state instanceof EnrollmentState.Requested) {
      return vault
          .certificate(target)
          .fold(
              certificate -> removeOurs(enrollment, state, pending, certificate, end),
              error -> VaultRefusals.judge(target, error));
    }
    return removeOurs(enrollment, state, pending, Optional.empty(), end);
  }

  private StepOutcome removeOurs(
      Enrollment enrollment,
      Active state,
      PendingOperation pending,
      Optional<VaultCertificate> certificate,
      StepOutcome end) {
    if (!PendingOwnership.isOurs(enrollment, state, pending, certificate)) {
      return end;
    }
    VaultTarget target = enrollment.request().target();
    return vault
        .removePending(target)
        .fold(removed -> end, error -> VaultRefusals.judge(target, error));
  }
}
