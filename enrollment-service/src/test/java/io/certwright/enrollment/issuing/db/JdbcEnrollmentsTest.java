package io.certwright.enrollment.issuing.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventType;
import io.certwright.enrollment.Samples;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.issuing.Claim;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentState;
import io.certwright.enrollment.issuing.EnrollmentState.Requested;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.EnrollmentsContract;
import io.certwright.enrollment.issuing.Problem;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL, and what only a shared store can break. */
@NeedsServers
class JdbcEnrollmentsTest extends EnrollmentsContract {

  private static final Instant NOON = Instant.parse("2020-11-24T12:00:00Z");
  private static final String MAKE_ACTIVE =
      "UPDATE enrollment SET state = 'REQUESTED', next_attempt_at = now() WHERE id = '%s'";

  private static QuietSchema schema;

  @BeforeAll
  static void prepare() {
    schema = QuietSchema.prepare();
  }

  @Override
  protected Enrollments enrollments() {
    try {
      schema.emptyEnrollments();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new JdbcEnrollments(schema.dataSource());
  }

  @Override
  protected UUID authorityId() {
    return QuietSchema.AUTHORITY;
  }

  @Test
  void whatAnOlderReleaseHasUnderWayIsToldOfByTheMigration() throws Exception {
    Enrollment ended = failedOne(enrollments());
    Enrollment active =
        Enrollment.requested(
            UUID.randomUUID(),
            Samples.request(authorityId(), AuthorityKind.PRIVATE, "under-way"),
            NOON);
    new JdbcEnrollments(schema.dataSource()).add(active);

    List<String> payloads = new ArrayList<>();
    try (Connection connection = schema.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DELETE FROM outbox");
      statement.execute(resource("db/migration/V0020__under_way_are_told.sql"));
      try (ResultSet told = statement.executeQuery("SELECT payload FROM outbox")) {
        while (told.next()) {
          payloads.add(told.getString(1));
        }
      }
    }

    assertThat(payloads).hasSize(1).noneMatch(payload -> payload.contains(ended.id().toString()));
    assertThat(new EventCodec().event(EventType.ENROLLMENT_REQUESTED, payloads.get(0).getBytes()))
        .isEqualTo(
            new EnrollmentEvent.Requested(
                active.id(),
                active.eventTarget(),
                authorityId(),
                active.request().specification().subject()));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = JdbcEnrollments.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void givesEachEnrollmentToOneWorkerOnly() throws Exception {
    assertThatTwoWorkersNeverShareOne();
  }

  @Test
  void keepsFailedOneAsItIsWhenAnotherTakesItsNameAtThatMoment() throws Exception {
    Enrollments enrollments = enrollments();
    Enrollment failed = failedOne(enrollments);
    Enrollment other = failedOne(enrollments);
    ExecutorService second = Executors.newSingleThreadExecutor();

    Future<Boolean> reopened;
    try (Connection first = schema.dataSource().getConnection()) {
      first.setAutoCommit(false);
      first.createStatement().execute(MAKE_ACTIVE.formatted(other.id()));
      reopened = second.submit(() -> enrollments.reopen(failed.cancelling(NOON), "Retried."));
      await().until(() -> isTrue("SELECT count(*) > 0 FROM pg_locks WHERE NOT granted"));
      first.commit();
    }

    assertThat(reopened.get()).isFalse();
    assertThat(enrollments.find(failed.id())).hasValue(failed);
    second.shutdown();
  }

  private static Enrollment failedOne(Enrollments enrollments) {
    Enrollment added =
        Enrollment.requested(
            Ids.next(), Samples.request(QuietSchema.AUTHORITY, AuthorityKind.PRIVATE, "www"), NOON);
    assertThat(enrollments.add(added)).isTrue();
    Claim claim = enrollments.claim(NOON, Duration.ofMinutes(1)).orElseThrow();
    EnrollmentState.Failed state =
        new Requested().failed(new Problem("code", "Detail.", "Remedy."));
    return enrollments.save(claim, claim.enrollment().moved(state, NOON, NOON), "").orElseThrow();
  }

  private static boolean isTrue(String query) throws SQLException {
    try (Connection connection = schema.dataSource().getConnection();
        ResultSet row = connection.createStatement().executeQuery(query)) {
      return row.next() && row.getBoolean(1);
    }
  }
}
