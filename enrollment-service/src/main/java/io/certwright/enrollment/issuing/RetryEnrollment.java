package io.certwright.enrollment.issuing;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** Puts a failed enrollment back to work, or makes a waiting one try at once. */
public final class RetryEnrollment {

  private final Enrollments enrollments;
  private final KnownAccounts accounts;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public RetryEnrollment(
      Enrollments enrollments,
      KnownAccounts accounts,
      Transactions transactions,
      Outbox outbox,
      Clock clock) {
    this.enrollments = enrollments;
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /**
   * @throws Failure NOT_FOUND, or STATE_CONFLICT when it has ended well or was cancelled, its
   *     account is gone, or another one of the same vault and name is under way
   */
  public Enrollment retry(UUID id) {
    return transactions.call(
        () -> {
          Enrollment present =
              enrollments.lock(id).orElseThrow(() -> Failure.notFound("enrollment", id));
          if (present.isActive()) {
            enrollments.hasten(id, clock.instant());
          } else {
            reopen(present);
          }
          return enrollments.find(id).orElseThrow();
        });
  }

  private void reopen(Enrollment present) {
    if (!(present.state() instanceof Failed failed)) {
      throw new Failure(
          FailureCode.STATE_CONFLICT,
          "It is " + StateName.of(present.state()) + ": only a failed one can be retried.");
    }
    holdAccount(present.request().target().accountId());
    Instant now = clock.instant();
    enrollments.putBackToWork(present.moved(failed.retried(), now, now), "Retried.");
    outbox.add(new EnrollmentEvent.Retried(present.id(), present.eventTarget()));
  }

  /** From now on it needs the account again: whoever removes that finds it under way. */
  private void holdAccount(UUID accountId) {
    accounts
        .find(accountId)
        .filter(accounts::hold)
        .orElseThrow(
            () ->
                new Failure(
                    FailureCode.STATE_CONFLICT,
                    "Its Azure account was removed from Certwright: enroll again with another."));
  }
}
