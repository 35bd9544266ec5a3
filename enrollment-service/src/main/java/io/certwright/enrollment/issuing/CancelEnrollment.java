package io.certwright.enrollment.issuing;

import io.certwright.enrollment.issuing.EnrollmentState.Failed;
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
   * One that has failed is cancelled too: its last attempt may have left something in the vault,
   * even where no answer told of it.
   *
   * @throws Failure NOT_FOUND, or STATE_CONFLICT when it has ended well or was cancelled, or it has
   *     failed and another one of the same vault and name is under way
   */
  public Enrollment cancel(UUID id) {
    return transactions.call(
        () -> {
          Enrollment present =
              enrollments.lock(id).orElseThrow(() -> Failure.notFound("enrollment", id));
          if (present.isActive()) {
            enrollments.requestCancel(id, clock.instant());
          } else {
            reopen(present);
          }
          return enrollments.find(id).orElseThrow();
        });
  }

  private void reopen(Enrollment present) {
    if (!(present.state() instanceof Failed)) {
      throw new Failure(
          FailureCode.STATE_CONFLICT,
          "It is " + StateName.of(present.state()) + ": there is nothing left to cancel.");
    }
    enrollments.putBackToWork(present.cancelling(clock.instant()), "To be cancelled.");
  }
}
