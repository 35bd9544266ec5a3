package io.certwright.enrollment.issuing.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.enrollment.issuing.EnrollmentState;
import org.junit.jupiter.api.Test;

class StoredJsonTest {

  @Test
  void readsRequestThatWasKeptBeforeAnythingCouldBeRejected() {
    EnrollmentState state = StoredJson.read("{\"type\":\"requested\"}", EnrollmentState.class);

    assertThat(state).isEqualTo(new EnrollmentState.Requested());
  }
}
