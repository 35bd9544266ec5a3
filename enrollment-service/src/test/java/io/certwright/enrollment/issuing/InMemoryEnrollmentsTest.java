package io.certwright.enrollment.issuing;

import java.util.UUID;

class InMemoryEnrollmentsTest extends EnrollmentsContract {

  @Override
  protected Enrollments enrollments() {
    return new InMemoryEnrollments();
  }

  @Override
  protected UUID authorityId() {
    return UUID.randomUUID();
  }
}
