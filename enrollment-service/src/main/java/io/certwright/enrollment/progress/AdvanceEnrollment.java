package io.certwright.enrollment.progress;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.authority.Connectors;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState.Active;
import io.certwright.enrollment.issuing.EnrollmentState.Cancelled;
import io.certwright.enrollment.issuing.EnrollmentState.Failed;
import io.certwright.enrollment.issuing.EnrollmentState.Merged;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.MergedCertificate;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.vault.VaultCertificates;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The driver: one step of one enrollment a call. The remote call comes first, outside any
 * transaction; then state, history and events are kept together. A crash in between only repeats
 * the step, and each step looks at the outside world before it acts.
 */
public final class AdvanceEnrollment {

  private static final Logger LOG = Logger.getLogger(AdvanceEnrollment.class);

  private final Enrollments enrollments;
  private final Steps steps;
  private final Withdrawal withdrawal;
  private final CancelWish cancelWish;
  private final Transactions transactions;
  private final Outbox outbox;
  private final BackOff backOff;
  private final Clock clock;

  /**
   * @param poll how often a vault that signs by itself is asked
   */
  public AdvanceEnrollment(
      Enrollments enrollments,
      VaultCertificates vault,
      Connectors connectors,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> orderKeys,
      BackOff backOff,
      Duration poll,
      Clock clock) {
    this.enrollments = enrollments;
    this.withdrawal = new Withdrawal(vault);
    this.cancelWish = new CancelWish(backOff);
    this.steps = new Steps(vault, connectors, withdrawal, orderKeys, poll, clock);
    this.transactions = transactions;
    this.outbox = outbox;
    this.backOff = backOff;
    this.clock = clock;
  }

  public void advance(Claim claim) {
    Enrollment enrollment = claim.enrollment();
    if (enrollment.state() instanceof Active state) {
      StepOutcome outcome = outcome(enrollment, state);
      keep(claim, next(enrollment, state, outcome), outcome);
    }
  }

  private StepOutcome outcome(Enrollment enrollment, Active state) {
    StepOutcome outcome = attempt(enrollment, state);
    return enrollment.cancelRequested() ? cancelWish.heeded(enrollment, state, outcome) : outcome;
  }

  private StepOutcome attempt(Enrollment enrollment, Active state) {
    try {
      return enrollment.cancelRequested()
          ? withdrawal.cancel(enrollment, state).orElseGet(() -> state.dispatch(steps, enrollment))
          : state.dispatch(steps, enrollment);
    } catch (Failure failure) {
      return Failures.judge(failure);
    } catch (RuntimeException unexpected) {
      LOG.errorf(unexpected, "step broke enrollmentId=%s", enrollment.id());
      return Failures.unexpected(CorrelationId.current());
    }
  }

  private Enrollment next(Enrollment enrollment, Active state, StepOutcome outcome) {
    Instant now = clock.instant();
    if (outcome instanceof StepOutcome.Moved moved) {
      return enrollment.moved(moved.next(), now.plus(moved.delay()), now);
    }
    if (outcome instanceof StepOutcome.Waiting waiting) {
      return enrollment.waiting(now.plus(waiting.delay()), now);
    }
    StepOutcome.Hindered hindered = (StepOutcome.Hindered) outcome;
    if (hindered.persistence() == Persistence.UNCOUNTED) {
      return enrollment.heldUp(hindered.problem(), now.plus(backOff.after(1)), now);
    }
    if (hindered.persistence() == Persistence.MENDED) {
      return enrollment.heldUp(hindered.problem(), now.plus(backOff.longest()), now);
    }
    return isGivenUp(hindered.persistence(), enrollment.attempts())
        ? enrollment.moved(state.failed(hindered.problem()), now, now)
        : enrollment.hindered(
            hindered.problem(), now.plus(backOff.after(enrollment.attempts())), now);
  }

  private boolean isGivenUp(Persistence persistence, int attempts) {
    return switch (persistence) {
      case NONE -> true;
      case LIMITED -> backOff.isLong(attempts);
      case ENDLESS, UNCOUNTED, MENDED -> false;
    };
  }

  private void keep(Claim claim, Enrollment next, StepOutcome outcome) {
    Optional<Enrollment> kept =
        transactions.call(
            () -> {
              Optional<Enrollment> saved = enrollments.save(claim, next, detail(outcome));
              saved.ifPresent(this::announce);
              return saved;
            });
    LOG.infof(
        "step enrollmentId=%s vault=%s state=%s next=%s kept=%s problem=%s",
        next.id(),
        next.request().target().vault().name(),
        StateName.of(claim.enrollment().state()),
        StateName.of(kept.orElse(next).state()),
        kept.isPresent(),
        next.problem().map(problem -> problem.code()).orElse("none"));
  }

  private static String detail(StepOutcome outcome) {
    if (outcome instanceof StepOutcome.Moved moved) {
      return moved.detail();
    }
    return outcome instanceof StepOutcome.Hindered hindered ? hindered.problem().detail() : "";
  }

  /** The words of a remote answer stay here: only what can be done about it is told. */
  private void announce(Enrollment enrollment) {
    if (enrollment.state() instanceof Merged merged) {
      outbox.add(
          new EnrollmentEvent.Issued(
              enrollment.id(),
              enrollment.eventTarget(),
              enrollment.request().authorityId(),
              certificate(merged.certificate())));
    } else if (enrollment.state() instanceof Failed failed) {
      outbox.add(
          new EnrollmentEvent.Failed(
              enrollment.id(),
              enrollment.eventTarget(),
              failed.problem().code(),
              "What can be done: " + failed.problem().remedy()));
    } else if (enrollment.state() instanceof Cancelled) {
      outbox.add(
          new EnrollmentEvent.Cancelled(
              enrollment.id(), enrollment.eventTarget(), "It was cancelled as asked for."));
    }
  }

  private static EnrollmentEvent.Certificate certificate(MergedCertificate merged) {
    byte[] der = merged.chain().endEntity();
    return new EnrollmentEvent.Certificate(
        merged.version(),
        Thumbprint.sha256(der),
        Base64.getEncoder().encodeToString(der),
        merged.enabled(),
        merged.exportable(),
        merged.issuerName(),
        merged.tags(),
        merged.createdAt(),
        merged.updatedAt());
  }
}
