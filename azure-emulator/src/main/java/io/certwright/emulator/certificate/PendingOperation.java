package io.certwright.emulator.certificate;

import com.fasterxml.jackson.annotation.JsonValue;
import io.certwright.emulator.certificate.policy.CertificatePolicy;
import io.certwright.emulator.certificate.policy.Issuer;
import io.certwright.emulator.certificate.x509.CertificationRequest;
import java.time.Instant;

/**
 * An open or ended request for a certificate; it stays until it is deleted or replaced.
 *
 * @param requestId 32 lower-case hexadecimal digits
 * @param request made when it is first looked at if the vault renewed by itself
 * @param outcome of the order at a CA; null for {@code Self} and {@code Unknown}
 * @param finishesAt when the issuer is done; null if that is up to a merge
 * @param cancelsAt when the request to cancel takes effect; null if there was none
 */
public record PendingOperation(
    String requestId,
    Status status,
    CertificateVersion draft,
    Lazy<CertificationRequest> request,
    CertificatePolicy policy,
    OrderOutcome outcome,
    Instant finishesAt,
    Instant cancelsAt) {

  /** The states of a request, as they are spelled on the wire. */
  public enum Status {
    IN_PROGRESS("inProgress"),
    COMPLETED("completed"),
    CANCELLED("cancelled"),
    FAILED("failed");

    private final String wireName;

    Status(String wireName) {
      this.wireName = wireName;
    }

    @JsonValue
    public String wireName() {
      return wireName;
    }
  }

  public Issuer issuer() {
    return policy.issuer();
  }

  public boolean isInProgress() {
    return status == Status.IN_PROGRESS;
  }

  public boolean cancellationRequested() {
    return cancelsAt != null;
  }

  public PendingOperation cancelledFrom(Instant time) {
    return with(status, time);
  }

  PendingOperation cancelled() {
    return with(Status.CANCELLED, cancelsAt);
  }

  /** Ended well, even if someone had asked to cancel: the issuer was faster. */
  PendingOperation completed() {
    return with(Status.COMPLETED, null);
  }

  PendingOperation failed() {
    return with(Status.FAILED, null);
  }

  /** Whether the issuer is done by now, and was faster than any cancellation. */
  boolean isFinishedBy(Instant now) {
    return isInProgress()
        && finishesAt != null
        && !finishesAt.isAfter(now)
        && (cancelsAt == null || cancelsAt.isAfter(finishesAt));
  }

  boolean isCancelledBy(Instant now) {
    return isInProgress() && cancelsAt != null && !cancelsAt.isAfter(now);
  }

  PendingOperation withDraft(CertificateVersion newDraft) {
    return new PendingOperation(
        requestId, status, newDraft, request, policy, outcome, finishesAt, cancelsAt);
  }

  private PendingOperation with(Status newStatus, Instant newCancelsAt) {
    return new PendingOperation(
        requestId, newStatus, draft, request, policy, outcome, finishesAt, newCancelsAt);
  }
}
