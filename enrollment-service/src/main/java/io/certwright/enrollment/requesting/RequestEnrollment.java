package io.certwright.enrollment.requesting;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.requesting.IdempotencyKeys.Use;
import io.certwright.platform.accounts.FindAccount;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Takes on an enrollment, once for each idempotency key. */
public final class RequestEnrollment {

  private static final Pattern KEY = Pattern.compile("[!-~]{1,255}");

  private final CheckWish checkWish;
  private final FindAccount accounts;
  private final Enrollments enrollments;
  private final IdempotencyKeys keys;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public RequestEnrollment(
      CheckWish checkWish,
      FindAccount accounts,
      Enrollments enrollments,
      IdempotencyKeys keys,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> ids,
      Clock clock) {
    this.checkWish = checkWish;
    this.accounts = accounts;
    this.enrollments = enrollments;
    this.keys = keys;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param idempotencyKey empty when the caller sent none
   * @param fingerprint equal for two wishes of the same content
   */
  public record Command(EnrollmentWish wish, Optional<String> idempotencyKey, String fingerprint) {}

  /**
   * @return the id of the enrollment, the earlier one's when the key has been used before
   * @throws Failure INVALID_REQUEST; IDEMPOTENCY_KEY_REUSED for another content; STATE_CONFLICT
   *     when vault and name have an active one
   */
  public UUID request(Command command) {
    command.idempotencyKey().ifPresent(RequestEnrollment::check);
    Optional<UUID> earlier =
        command.idempotencyKey().flatMap(keys::find).map(use -> matching(use, command));
    return earlier.orElseGet(() -> takeOn(command));
  }

  private UUID takeOn(Command command) {
    EnrollmentRequest request = checkWish.check(command.wish());
    Enrollment enrollment =
        Enrollment.requested(ids.get(), request, clock.instant().truncatedTo(ChronoUnit.MICROS));
    KnownAccount account = accounts.find(request.target().accountId(), TargetRules.ACCOUNT);
    return transactions.call(
        () -> {
          accounts.hold(account, TargetRules.ACCOUNT);
          return keep(command, enrollment);
        });
  }

  private UUID keep(Command command, Enrollment enrollment) {
    Use use = new Use(command.fingerprint(), enrollment.id());
    UUID kept =
        command
            .idempotencyKey()
            .map(key -> matching(keys.keep(key, use), command))
            .orElse(enrollment.id());
    if (kept.equals(enrollment.id())) {
      add(enrollment);
    }
    return kept;
  }

  private void add(Enrollment enrollment) {
    EnrollmentRequest request = enrollment.request();
    if (!enrollments.add(enrollment)) {
      throw new Failure(FailureCode.STATE_CONFLICT, conflict(request));
    }
    outbox.add(
        new EnrollmentEvent.Requested(
            enrollment.id(),
            enrollment.eventTarget(),
            request.authorityId(),
            request.specification().subject()));
  }

  private String conflict(EnrollmentRequest request) {
    return enrollments
        .active(request.target().vault().key(), request.target().certificateName())
        .map(id -> "Enrollment " + id + " for the same vault and certificate name is under way.")
        .orElse("Another enrollment for the same vault and certificate name is under way.");
  }

  private static UUID matching(Use use, Command command) {
    if (!use.fingerprint().equals(command.fingerprint())) {
      throw new Failure(
          FailureCode.IDEMPOTENCY_KEY_REUSED,
          "This Idempotency-Key was sent with another body before.");
    }
    return use.enrollmentId();
  }

  private static void check(String key) {
    if (!KEY.matcher(key).matches()) {
      throw Failure.invalid(
          "?Idempotency-Key", "1 to 255 printable ASCII characters without spaces.");
    }
  }
}
