package io.certwright.enrollment.issuing;

import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Goes on at once with what Entra ID kept from going on, when the account may be mended. */
public final class ResumeWithAccount {

  private final Enrollments enrollments;
  private final Transactions transactions;
  private final Clock clock;

  public ResumeWithAccount(Enrollments enrollments, Transactions transactions, Clock clock) {
    this.enrollments = enrollments;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void resume(UUID accountId) {
    Instant now = clock.instant();
    transactions.run(
        () -> enrollments.lockActive(accountId).forEach(enrollment -> resume(enrollment, now)));
  }

  /** A step may be under way that the account before it was mended is refused. */
  private void resume(Enrollment enrollment, Instant now) {
    enrollments.noteMended(enrollment.id());
    if (enrollment.waitsForSignIn()) {
      enrollments.hasten(enrollment.id(), now);
    }
  }
}
