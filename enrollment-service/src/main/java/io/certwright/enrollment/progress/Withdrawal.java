package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultAnswer;
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
    return ours(enrollment, state)
        .fold(
            ours ->
                state.mayBeCompleted() && ours.filter(PendingOperation::isCompleted).isPresent()
                    ? Optional.empty()
                    : Optional.of(remove(enrollment, ours, StepOutcome.moved(state.cancelled()))),
            error -> Optional.of(VaultRefusals.judge(enrollment.request().target(), error)));
  }

  /** For good: whoever retries begins anew. */
  StepOutcome abandon(Enrollment enrollment, Active state, Problem problem) {
    return ours(enrollment, state)
        .fold(
            ours -> remove(enrollment, ours, StepOutcome.failed(state.abandoned(problem))),
            error -> VaultRefusals.judge(enrollment.request().target(), error));
  }

  /** Whatever became of it. */
  private VaultAnswer<Optional<PendingOperation>> ours(Enrollment enrollment, Active state) {
    return vault
        .pending(enrollment.request().target())
        .fold(pending -> ours(enrollment, state, pending), VaultAnswer.Refused::new);
  }

  /** As long as we do not know its request id, only the certificate's tag tells whose it is. */
  private VaultAnswer<Optional<PendingOperation>> ours(
      Enrollment enrollment, Active state, Optional<PendingOperation> pending) {
    if (pending.isEmpty() || state.csr().isPresent()) {
      return new VaultAnswer.Done<>(ours(enrollment, state, pending, Optional.empty()));
    }
    return vault
        .certificate(enrollment.request().target())
        .fold(
            certificate -> new VaultAnswer.Done<>(ours(enrollment, state, pending, certificate)),
            VaultAnswer.Refused::new);
  }

  private static Optional<PendingOperation> ours(
      Enrollment enrollment,
      Active state,
      Optional<PendingOperation> pending,
      Optional<VaultCertificate> certificate) {
    return pending.filter(
        operation -> PendingOwnership.isOurs(enrollment, state, operation, certificate));
  }

  private StepOutcome remove(
      Enrollment enrollment, Optional<PendingOperation> ours, StepOutcome end) {
    if (ours.filter(PendingOperation::isInProgress).isEmpty()) {
      return end;
    }
    VaultTarget target = enrollment.request().target();
    return vault
        .removePending(target)
        .fold(removed -> end, error -> VaultRefusals.judge(target, error));
  }
}
