package io.certwright.enrollment.issuing.db;

import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.issuing.EnrollmentsContract;
import io.certwright.testkit.NeedsServers;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The contract on PostgreSQL, and what only a shared store can break. */
@NeedsServers
class JdbcEnrollmentsTest extends EnrollmentsContract {

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
  void givesEachEnrollmentToOneWorkerOnly() throws Exception {
    assertThatTwoWorkersNeverShareOne();
  }
}
