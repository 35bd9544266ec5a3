package io.certwright.enrollment.issuing;

import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Goes on at once with what Entra ID kept from going on, when the account may be mended. */
public final class ResumeWithAccount {

  private static final Set<String> WAITING =
      Set.of(
          FailureCode.SIGN_IN_FAILED.code(),
          FailureCode.SIGN_IN_SETTLING.code(),
          FailureCode.CREDENTIAL_UNREADABLE.code());

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
        () ->
            enrollments.lockActive(accountId).stream()
                .filter(ResumeWithAccount::waitsForSignIn)
                .forEach(waiting -> enrollments.hasten(waiting.id(), now)));
  }

  private static boolean waitsForSignIn(Enrollment enrollment) {
    return enrollment.hindrance().map(Problem::code).filter(WAITING::contains).isPresent();
  }
}
