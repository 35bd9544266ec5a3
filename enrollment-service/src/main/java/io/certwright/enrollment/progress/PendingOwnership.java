package io.certwright.enrollment.progress;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.VaultCsr;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultCertificate;
import java.util.Optional;

/** Whose a thing in the vault is. What is not surely ours is not touched. */
final class PendingOwnership {

  private PendingOwnership() {}

  /** By the tag that create was given. */
  static boolean isOurs(Enrollment enrollment, VaultCertificate certificate) {
    return enrollment.id().toString().equals(certificate.tags().get(EnrollmentEvent.TAG));
  }

  /** By its request id, or, as long as we do not know it, by the tag. */
  static boolean isOurs(
      Enrollment enrollment,
      Active state,
      PendingOperation pending,
      Optional<VaultCertificate> certificate) {
    if (state instanceof Requested requested) {
      return !pending.requestId().equals(requested.rejected())
          && certificate.filter(found -> isOurs(enrollment, found)).isPresent();
    }
    return state.csr().map(VaultCsr::requestId).filter(pending.requestId()::equals).isPresent();
  }
}
