package io.certwright.enrollment.issuing.db;

import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.StateName;
import io.certwright.enrollment.issuing.Step;
import io.certwright.platform.http.CorrelationId;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The tables {@code enrollment} and {@code enrollment_step}. */
@Singleton
public class JdbcEnrollments implements Enrollments {

  private final Sql sql;

  public JdbcEnrollments(DataSource dataSource) {
    this.sql = new Sql(dataSource);
  }

  @Override
  @Transactional
  public boolean add(Enrollment enrollment) {
    EnrollmentRequest request = enrollment.request();
    Instant now = enrollment.createdAt();
    boolean added =
        1
            == sql.update(
                EnrollmentSql.INSERT,
                enrollment.id(),
                request.target().accountId(),
                request.target().vault().toString(),
                request.target().vault().key(),
                request.target().address().toString(),
                request.target().certificateName(),
                request.authorityId(),
                request.authorityKind().name(),
                StoredJson.of(details(request)),
                StateName.of(enrollment.state()).name(),
                StoredJson.state(enrollment.state()),
                enrollment.nextAttemptAt().orElseThrow(),
                CorrelationId.current(),
                now,
                now);
    if (added) {
      addStep(enrollment, now, "");
    }
    return added;
  }

  private static StoredDetails details(EnrollmentRequest request) {
    return new StoredDetails(
        request.specification(), request.contentType(), request.tags(), request.comments());
  }

  @Override
  public Optional<Enrollment> find(UUID id) {
    return sql.one(EnrollmentRows::enrollment, EnrollmentSql.FIND, id);
  }

  @Override
  public List<Step> steps(UUID id) {
    return sql.query(EnrollmentRows::step, EnrollmentSql.STEPS, id);
  }

  @Override
  public List<Enrollment> list(Filter filter, UUID below, int limit) {
    String state = filter.state() == null ? null : filter.state().name();
    return sql.query(
        EnrollmentRows::enrollment,
        EnrollmentSql.LIST,
        state,
        state,
        filter.accountId(),
        filter.accountId(),
        filter.vaultKey(),
        filter.vaultKey(),
        below,
        below,
        limit);
  }

  @Override
  public Optional<UUID> active(String vaultKey, String certificateName) {
    return sql.one(
        row -> row.getObject("id", UUID.class), EnrollmentSql.ACTIVE, vaultKey, certificateName);
  }

  @Override
  @Transactional
  public Optional<Claim> claim(Instant now, Duration lease) {
    return sql.one(EnrollmentRows::claim, EnrollmentSql.CLAIM, now.plus(lease), now, now);
  }

  @Override
  @Transactional
  public Optional<Enrollment> save(Claim claim, Enrollment next, String detail) {
    return sql.one(
            row ->
                new Claim.Meanwhile(
                    row.getBoolean("cancel_requested"), row.getBoolean("account_mended")),
            EnrollmentSql.LOCK_CLAIMED,
            next.id(),
            claim.fence())
        .map(meanwhile -> keep(claim, claim.kept(next, meanwhile), detail));
  }

  private Enrollment keep(Claim claim, Enrollment kept, String detail) {
    sql.update(EnrollmentSql.SAVE, progress(kept));
    boolean moved = kept.state() != claim.enrollment().state();
    noteAttempt(kept.id(), moved ? "" : detail);
    if (moved) {
      addStep(kept, kept.updatedAt(), detail);
    }
    return kept;
  }

  /** What changes of an enrollment, then its id. */
  private static Object[] progress(Enrollment enrollment) {
    return new Object[] {
      StateName.of(enrollment.state()).name(),
      StoredJson.state(enrollment.state()),
      enrollment.attempts(),
      enrollment.nextAttemptAt().orElse(null),
      enrollment.cancelRequested(),
      enrollment.hindrance().map(StoredJson::of).orElse(null),
      enrollment.updatedAt(),
      enrollment.id()
    };
  }

  @Override
  public Optional<Enrollment> lock(UUID id) {
    return sql.one(EnrollmentRows::enrollment, EnrollmentSql.FIND + " FOR UPDATE", id);
  }

  @Override
  public List<Enrollment> lockActive(UUID accountId) {
    return sql.query(EnrollmentRows::enrollment, EnrollmentSql.LOCK_ACTIVE, accountId);
  }

  @Override
  @Transactional
  public void end(Enrollment ended, String detail) {
    sql.update(EnrollmentSql.END, progress(ended));
    addStep(ended, ended.updatedAt(), detail);
  }

  @Override
  public void requestCancel(UUID id, Instant now) {
    sql.update(EnrollmentSql.REQUEST_CANCEL, now, now, id);
  }

  @Override
  public void noteMended(UUID id) {
    sql.update(EnrollmentSql.NOTE_MENDED, id);
  }

  @Override
  public void hasten(UUID id, Instant now) {
    sql.update(EnrollmentSql.HASTEN, now, id);
  }

  @Override
  @Transactional
  public boolean reopen(Enrollment enrollment, String detail) {
    boolean reopened = 1 == sql.updateUnlessTaken(EnrollmentSql.REOPEN, progress(enrollment));
    if (reopened) {
      addStep(enrollment, enrollment.updatedAt(), detail);
    }
    return reopened;
  }

  private void addStep(Enrollment enrollment, Instant at, String detail) {
    sql.update(
        EnrollmentSql.ADD_STEP,
        enrollment.id(),
        StateName.of(enrollment.state()).name(),
        at,
        detail,
        enrollment.id());
  }

  private void noteAttempt(UUID id, String detail) {
    sql.update(EnrollmentSql.NOTE_ATTEMPTS, detail, detail, id, id);
  }
}
