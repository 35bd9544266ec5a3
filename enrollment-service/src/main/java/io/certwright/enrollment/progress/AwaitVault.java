package io.certwright.enrollment.progress;

import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.certificate.ChainVerification;
import io.certwright.enrollment.certificate.SigningRequest;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.OrderedByVault;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.enrollment.vault.PendingOperation;
import io.certwright.enrollment.vault.VaultCertificate;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.enrollment.vault.VaultTarget;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;

/** Waits for the vault to sign by itself, then looks at what it made. */
final class AwaitVault {

  private final VaultCertificates vault;
  private final Withdrawal withdrawal;
  private final Duration poll;
  private final Clock clock;

  AwaitVault(VaultCertificates vault, Withdrawal withdrawal, Duration poll, Clock clock) {
    this.vault = vault;
    this.withdrawal = withdrawal;
    this.poll = poll;
    this.clock = clock;
  }

  StepOutcome perform(Enrollment enrollment, OrderedByVault state) {
    VaultTarget target = enrollment.request().target();
    return vault
        .pending(target)
        .fold(
            pending ->
                decide(
                    enrollment,
                    state,
                    pending.filter(p -> p.requestId().equals(state.vaultCsr().requestId()))),
            error -> VaultRefusals.judge(target, error));
  }

  private StepOutcome decide(
      Enrollment enrollment, OrderedByVault state, Optional<PendingOperation> ours) {
    if (ours.filter(PendingOperation::isInProgress).isPresent()) {
      return new StepOutcome.Waiting(poll);
    }
    if (ours.filter(operation -> !operation.isCompleted()).isPresent()) {
      return StepOutcome.failed(
          state.abandoned(
              new Problem(
                  "vault-could-not-issue",
                  "The vault's operation ended as "
                      + ours.get().status()
                      + ". "
                      + ours.get().error(),
                  "Retry to begin with a new key.")));
    }
    VaultTarget target = enrollment.request().target();
    return vault
        .certificate(target)
        .fold(
            found -> verify(enrollment, state, found), error -> VaultRefusals.judge(target, error));
  }

  private StepOutcome verify(
      Enrollment enrollment, OrderedByVault state, Optional<VaultCertificate> found) {
    Optional<VaultCertificate> issued = found.filter(certificate -> certificate.der().isPresent());
    if (issued.isEmpty()) {
      return StepOutcome.failed(
          state.abandoned(
              new Problem(
                  "pending-operation-gone",
                  "The vault has neither our pending operation nor its certificate.",
                  "Somebody removed it; retry to begin with a new key.")));
    }
    CertificateChain chain = new CertificateChain(List.of(issued.get().der().orElseThrow()));
    SubjectPublicKeyInfo key = SigningRequest.of(state.vaultCsr().der()).orElseThrow().publicKey();
    return ChainVerification.complaint(
            chain, key, enrollment.request().specification(), clock.instant())
        .map(complaint -> invalid(enrollment, state, complaint))
        .orElseGet(() -> StepOutcome.moved(state.merged(Merging.merged(issued.get(), chain))));
  }

  private StepOutcome invalid(Enrollment enrollment, OrderedByVault state, String complaint) {
    return withdrawal.abandon(
        enrollment,
        state,
        new Problem("chain-invalid", complaint, "Look at the certificate that the vault holds."));
  }
}
