package io.certwright.enrollment.issuing;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Cancels what is under way with an account that was removed. Vault and CA are not asked: nobody
 * lends a token of the account any more, so nothing can be cleared away either.
 */
public final class EndWithAccount {

  private static final Logger LOG = Logger.getLogger(EndWithAccount.class);
  private static final String REASON = "Its Azure account was removed from Certwright.";

  private final Enrollments enrollments;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public EndWithAccount(
      Enrollments enrollments, Transactions transactions, Outbox outbox, Clock clock) {
    this.enrollments = enrollments;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Belongs in the transaction that forgets the account. */
  public void end(UUID accountId) {
    transactions.run(() -> enrollments.lockActive(accountId).forEach(this::end));
  }

  private void end(Enrollment enrollment) {
    Instant now = clock.instant();
    Active state = (Active) enrollment.state();
    enrollments.end(enrollment.moved(state.cancelled(), now, now), REASON + remains(enrollment));
    outbox.add(new EnrollmentEvent.Cancelled(enrollment.id(), enrollment.eventTarget(), REASON));
    LOG.infof(
        "cancelled with its account enrollmentId=%s accountId=%s",
        enrollment.id(), enrollment.request().target().accountId());
  }

  private static String remains(Enrollment enrollment) {
    VaultTarget target = enrollment.request().target();
    return " What this enrollment began for "
        + target.certificateName()
        + " may remain in "
        + target.vaultInWords()
        + ".";
  }
}
