package io.certwright.enrollment.progress;

import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.issuing.VaultCsr;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import java.util.Optional;

/**
 * Lets the vault make key and CSR. It looks first: an earlier attempt may have succeeded without
 * our hearing of it, and the name may be somebody else's.
 */
final class CreateInVault {

  private final VaultCertificates vault;

  CreateInVault(VaultCertificates vault) {
    this.vault = vault;
  }

  StepOutcome perform(Enrollment enrollment, Requested state) {
    VaultTarget target = target(enrollment);
    return vault
        .certificate(target)
        .fold(
            found ->
                found.isPresent()
                    ? look(enrollment, state, found.get())
                    : create(enrollment, state),
            error -> VaultRefusals.judge(target, error));
  }

  private StepOutcome look(Enrollment enrollment, Requested state, VaultCertificate certificate) {
    boolean ours = PendingOwnership.isOurs(enrollment, certificate);
    boolean vaultSigned = ours && enrollment.request().authorityKind().orderedByVault();
    if (certificate.der().isPresent() && !vaultSigned) {
      return StepOutcome.failed(state.failed(nameExists(enrollment, certificate)));
    }
    VaultTarget target = target(enrollment);
    return vault
        .pending(target)
        .fold(
            pending -> decide(enrollment, state, pending, certificate),
            error -> VaultRefusals.judge(target, error));
  }

  /** An operation that has ended holds nobody up. One of ours that the vault signed is adopted. */
  private StepOutcome decide(
      Enrollment enrollment,
      Requested state,
      Optional<PendingOperation> pending,
      VaultCertificate certificate) {
    boolean underWay = pending.filter(PendingOperation::isInProgress).isPresent();
    boolean signed =
        enrollment.request().authorityKind().orderedByVault()
            && pending.filter(PendingOperation::isCompleted).isPresent();
    boolean ours =
        pending
            .filter(
                operation ->
                    PendingOwnership.isOurs(enrollment, state, operation, Optional.of(certificate)))
            .isPresent();
    if (ours && (underWay || signed)) {
      return StepOutcome.moved(
          next(enrollment, state, pending.get()),
          "Took up the pending operation that an earlier attempt began.");
    }
    return underWay
        ? StepOutcome.failed(state.failed(foreign(enrollment)))
        : create(enrollment, state);
  }

  private StepOutcome create(Enrollment enrollment, Requested state) {
    VaultTarget target = target(enrollment);
    return vault
        .create(target, enrollment.request().newCertificate(enrollment.id()))
        .fold(
            pending -> StepOutcome.moved(next(enrollment, state, pending)),
            error -> VaultRefusals.judge(target, error));
  }

  private static EnrollmentState next(
      Enrollment enrollment, Requested state, PendingOperation pending) {
    VaultCsr csr = new VaultCsr(pending.requestId(), pending.csr());
    return enrollment.request().authorityKind().orderedByVault()
        ? state.orderedByVault(csr)
        : state.csrReady(csr);
  }

  private static VaultTarget target(Enrollment enrollment) {
    return enrollment.request().target();
  }

  private static Problem nameExists(Enrollment enrollment, VaultCertificate certificate) {
    VaultTarget target = target(enrollment);
    return new Problem(
        "certificate-exists",
        target.vaultInWords()
            + " holds a certificate named "
            + target.certificateName()
            + " already (version "
            + certificate.version()
            + ").",
        "Choose another certificate name; replacing a certificate comes with a later release.");
  }

  private static Problem foreign(Enrollment enrollment) {
    VaultTarget target = target(enrollment);
    return new Problem(
        "foreign-pending-operation",
        target.vaultInWords()
            + " has a pending operation for "
            + target.certificateName()
            + " that this enrollment did not begin.",
        "Let its owner finish or delete it (az keyvault certificate pending delete --vault-name "
            + target.vault().name()
            + " --name "
            + target.certificateName()
            + "), or choose another name; then retry.");
  }
}
