package io.certwright.enrollment.issuing;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.certificate.CertificateChain;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.platform.problem.FailureCode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One request to get a certificate into a vault, and how far it is.
 *
 * @param attempts at the present state's step, the one under way included
 * @param nextAttemptAt empty once nothing is left to do
 * @param cancelRequested the next step is to clear away, then to end
 * @param hindrance what went wrong last in the present state
 */
public record Enrollment(
    UUID id,
    EnrollmentRequest request,
    EnrollmentState state,
    int attempts,
    Optional<Instant> nextAttemptAt,
    boolean cancelRequested,
    Optional<Problem> hindrance,
    Instant createdAt,
    Instant updatedAt) {

  private static final Set<String> WAITING_FOR_SIGN_IN =
      Set.of(
          FailureCode.SIGN_IN_FAILED.code(),
          FailureCode.SIGN_IN_SETTLING.code(),
          FailureCode.CREDENTIAL_UNREADABLE.code());

  public static Enrollment requested(UUID id, EnrollmentRequest request, Instant now) {
    return new Enrollment(
        id,
        request,
        new EnrollmentState.Requested(),
        0,
        Optional.of(now),
        false,
        Optional.empty(),
        now,
        now);
  }

  public boolean isActive() {
    return state instanceof Active;
  }

  /** Goes on at once, unless the new state says to wait. */
  public Enrollment moved(EnrollmentState next, Instant nextAttempt, Instant now) {
    boolean active = next instanceof Active;
    return new Enrollment(
        id,
        request,
        next,
        0,
        active ? Optional.of(nextAttempt) : Optional.empty(),
        active && cancelRequested,
        Optional.empty(),
        createdAt,
        now);
  }

  /** All is well, but it is not yet time. */
  public Enrollment waiting(Instant until, Instant now) {
    return new Enrollment(
        id,
        request,
        state,
        0,
        Optional.of(until),
        cancelRequested,
        Optional.empty(),
        createdAt,
        now);
  }

  public Enrollment hindered(Problem by, Instant until, Instant now) {
    return new Enrollment(
        id,
        request,
        state,
        attempts,
        Optional.of(until),
        cancelRequested,
        Optional.of(by),
        createdAt,
        now);
  }

  /** As if this attempt had not been made. */
  public Enrollment heldUp(Problem by, Instant until, Instant now) {
    return new Enrollment(
        id,
        request,
        state,
        attempts - 1,
        Optional.of(until),
        cancelRequested,
        Optional.of(by),
        createdAt,
        now);
  }

  /**
   * Clearing away is the next step and due at once, with attempts of its own. One that has failed
   * goes back to work for it; one that has ended otherwise stays as it is.
   */
  public Enrollment cancelling(Instant now) {
    if (state instanceof Failed failed) {
      return moved(failed.retried(), now, now).hindered(failed.problem(), now, now).cancelling(now);
    }
    return new Enrollment(
        id,
        request,
        state,
        cancelRequested ? attempts : 0,
        nextAttemptAt.map(next -> next.isBefore(now) ? next : now),
        isActive(),
        hindrance,
        createdAt,
        now);
  }

  /** The next attempt is due by then. */
  public Enrollment hastened(Instant now) {
    return new Enrollment(
        id,
        request,
        state,
        attempts,
        nextAttemptAt.map(next -> next.isBefore(now) ? next : now),
        cancelRequested,
        hindrance,
        createdAt,
        updatedAt);
  }

  /** Entra ID does not let its account in. */
  boolean waitsForSignIn() {
    return hindrance.map(Problem::code).filter(WAITING_FOR_SIGN_IN::contains).isPresent();
  }

  /** What stands in the way, or made it fail. */
  public Optional<Problem> problem() {
    return state instanceof Failed failed ? Optional.of(failed.problem()) : hindrance;
  }

  public Optional<VaultCsr> csr() {
    if (state instanceof Merged merged) {
      return Optional.of(merged.vaultCsr());
    }
    return remaining().flatMap(Active::csr);
  }

  /** What was issued; the certificate comes first. */
  public Optional<CertificateChain> chain() {
    if (state instanceof Merged merged) {
      return Optional.of(merged.certificate().chain());
    }
    return remaining().flatMap(Active::chain);
  }

  private Optional<Active> remaining() {
    if (state instanceof Failed failed) {
      return Optional.of(failed.resume());
    }
    return state instanceof Active active ? Optional.of(active) : Optional.empty();
  }

  public EnrollmentEvent.Target eventTarget() {
    return new EnrollmentEvent.Target(
        request.target().accountId(),
        request.target().vault().toString(),
        request.target().address().toString(),
        request.target().certificateName());
  }
}
