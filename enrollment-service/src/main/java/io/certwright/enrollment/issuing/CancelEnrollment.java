package io.certwright.enrollment.issuing;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.util.UUID;

/** Asks for an end. The worker then removes our own pending operation from the vault. */
public final class CancelEnrollment {

  private final Enrollments enrollments;
  private final Transactions transactions;
  private final Clock clock;

  public CancelEnrollment(Enrollments enrollments, Transactions transactions, Clock clock) {
    this.enrollments = enrollments;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Failure NOT_FOUND, or STATE_CONFLICT when it has ended already
   */
  public Enrollment cancel(UUID id) {
    return transactions.call(
        () -> {
          Enrollment present =
              enrollments.lock(id).orElseThrow(() -> Failure.notFound("enrollment", id));
          if (!present.isActive()) {
            throw new Failure(
                FailureCode.STATE_CONFLICT,
                "It is " + StateName.of(present.state()) + ": there is nothing left to cancel.");
          }
          enrollments.requestCancel(id, clock.instant());
          return enrollments.find(id).orElseThrow();
        });
  }
}
