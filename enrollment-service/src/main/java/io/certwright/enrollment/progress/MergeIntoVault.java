package io.certwright.enrollment.progress;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.ChainVerification;
import io.certwright.enrollment.certificate.SigningRequest;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Issued;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.azure.AzureError;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Gives the vault the certificate, and believes it only when the vault gives the same one back. An
 * earlier attempt may have succeeded without our hearing of it.
 */
final class MergeIntoVault {

  private final VaultCertificates vault;
  private final Withdrawal withdrawal;
  private final Clock clock;

  MergeIntoVault(VaultCertificates vault, Withdrawal withdrawal, Clock clock) {
    this.vault = vault;
    this.withdrawal = withdrawal;
    this.clock = clock;
  }

  StepOutcome perform(Enrollment enrollment, Issued state) {
    Optional<String> complaint = complaint(enrollment, state);
    if (complaint.isPresent()) {
      return withdrawal.abandon(
          enrollment,
          state,
          new Problem(
              "chain-invalid",
              complaint.get(),
              "Ask the authority's operator; the certificate was not put into the vault."));
    }
    return enrollment.attempts() > 1
        ? afterLook(enrollment, state, () -> merge(enrollment, state))
        : merge(enrollment, state);
  }

  private Optional<String> complaint(Enrollment enrollment, Issued state) {
    return ChainVerification.complaint(
        state.issuedChain(),
        SigningRequest.of(state.vaultCsr().der()).orElseThrow().publicKey(),
        enrollment.request().specification(),
        clock.instant());
  }

  private StepOutcome merge(Enrollment enrollment, Issued state) {
    return vault
        .merge(
            enrollment.request().target(),
            state.issuedChain().withoutRoot(),
            enrollment.request().tagsOf(enrollment.id()))
        .fold(
            merged ->
                isIssued(state, merged)
                    ? done(state, merged)
                    : StepOutcome.failed(state.failed(differs(enrollment))),
            error -> afterLook(enrollment, state, () -> refused(enrollment, state, error)));
  }

  /** Looks whether the vault holds our certificate by now; only if not, something else is done. */
  private StepOutcome afterLook(
      Enrollment enrollment, Issued state, Supplier<StepOutcome> otherwise) {
    VaultTarget target = enrollment.request().target();
    return vault
        .certificate(target)
        .fold(
            found ->
                found
                    .filter(certificate -> isIssued(state, certificate))
                    .map(certificate -> done(state, certificate))
                    .orElseGet(otherwise),
            error -> VaultRefusals.judge(target, error));
  }

  private StepOutcome refused(Enrollment enrollment, Issued state, AzureError error) {
    String detail = error.describe(enrollment.request().target().vaultInWords());
    if (error.status() == 404 || isOver(error)) {
      return StepOutcome.failed(
          state.abandoned(
              new Problem(
                  "pending-operation-gone",
                  detail,
                  "Somebody removed or completed it; retry to begin with a new key.")));
    }
    if (error.status() == 400) {
      return withdrawal.abandon(
          enrollment,
          state,
          new Problem(
              "merge-refused", detail, "Retry to begin with a new key and a new certificate."));
    }
    return VaultRefusals.judge(enrollment.request().target(), error);
  }

  /** Not a matter of rights: "Pending status must be in progress", "Merge is forbidden on …". */
  private static boolean isOver(AzureError error) {
    return error.status() == 403
        && error.innerCode().isEmpty()
        && (error.message().startsWith("Pending status")
            || error.message().startsWith("Merge is forbidden"));
  }

  private static boolean isIssued(Issued state, VaultCertificate certificate) {
    return certificate
        .der()
        .map(Thumbprint::sha256)
        .filter(Thumbprint.sha256(state.issuedChain().endEntity())::equals)
        .isPresent();
  }

  private static StepOutcome done(Issued state, VaultCertificate certificate) {
    CertificateChain chain = state.issuedChain();
    return StepOutcome.moved(state.merged(Merging.merged(certificate, chain)));
  }

  private static Problem differs(Enrollment enrollment) {
    return new Problem(
        "merged-certificate-differs",
        enrollment.request().target().vaultInWords() + " gave back another certificate.",
        "Look at the certificate in the vault; something else writes to this name.");
  }
}
