package io.certwright.enrollment.vault;

/**
 * The one operation that a certificate name can have under way.
 *
 * @param requestId which create began it
 * @param csr PKCS #10, DER
 * @param error of a failed one in the issuer's words; empty for others
 */
public record PendingOperation(String requestId, Status status, byte[] csr, String error) {

  public enum Status {
    IN_PROGRESS,
    COMPLETED,
    CANCELLED,
    FAILED
  }

  public boolean isInProgress() {
    return status == Status.IN_PROGRESS;
  }

  public boolean isCompleted() {
    return status == Status.COMPLETED;
  }
}
