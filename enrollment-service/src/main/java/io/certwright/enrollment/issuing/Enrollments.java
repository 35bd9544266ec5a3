package io.certwright.enrollment.issuing;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The enrollments, of which a vault and name has one active at most. */
public interface Enrollments {

  /** False when the vault and name have an active one already. */
  boolean add(Enrollment enrollment);

  Optional<Enrollment> find(UUID id);

  /** Oldest first. */
  List<Step> steps(UUID id);

  /** Newest first, beginning below the given id. */
  List<Enrollment> list(Filter filter, UUID below, int limit);

  /** The active one of a vault and name. */
  Optional<UUID> active(String vaultKey, String certificateName);

  /**
   * Takes the enrollment that is due longest, counting the attempt before it is made.
   *
   * @param lease after which another may take it
   */
  Optional<Claim> claim(Instant now, Duration lease);

  /**
   * Keeps what a step led to, as {@link Claim#kept} says, and ends the claim.
   *
   * @param detail for the history; empty for nothing to say
   * @return what is kept; empty when another one has claimed it in the meantime
   */
  Optional<Enrollment> save(Claim claim, Enrollment next, String detail);

  /** As {@link #find}, keeping others from changing it until the transaction ends. */
  Optional<Enrollment> lock(UUID id);

  /** The active ones of an account, each as {@link #lock} does. */
  List<Enrollment> lockActive(UUID accountId);

  /**
   * Ends it, whoever works at it: what the step under way leads to is not kept.
   *
   * @param detail for the history
   */
  void end(Enrollment ended, String detail);

  /** Makes clearing away the next step; due at once. */
  void requestCancel(UUID id, Instant now);

  /** That its account may be mended, which {@link Claim#kept} heeds at the step under way. */
  void noteMended(UUID id);

  /** Makes the next attempt due at once. */
  void hasten(UUID id, Instant now);

  /**
   * Puts a failed one back to work.
   *
   * @param detail for the history
   * @return false when the vault and name have another active one; the transaction is then to be
   *     given up
   */
  boolean reopen(Enrollment enrollment, String detail);

  /**
   * As {@link #reopen}.
   *
   * @throws Failure STATE_CONFLICT when the vault and name have another active one
   */
  default void putBackToWork(Enrollment enrollment, String detail) {
    if (!reopen(enrollment, detail)) {
      throw new Failure(
          FailureCode.STATE_CONFLICT,
          "Another enrollment for the same vault and certificate name is under way.");
    }
  }

  /** Each part may be null: no matter which. */
  record Filter(StateName state, UUID accountId, String vaultKey) {}
}
