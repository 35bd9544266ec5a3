package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.system.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * enrollment-service is killed at each step, at the worst moment: what the step does outside is
 * done, and nothing of it is known to the database.
 */
@ExtendWith(SharedSystem.class)
class KilledServiceJourney {

  private static JourneySystem journey;
  private static String account;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
    account = journey.registerAccount("Killed service");
  }

  @ParameterizedTest
  @CsvSource({
    "PRIVATE, CSR_READY",
    "PRIVATE, ORDERING",
    "PRIVATE, ISSUED",
    "PRIVATE, MERGED",
    "SELF_SIGNED, ORDERED",
    "SELF_SIGNED, MERGED"
  })
  void endsWithExactlyOneMergedCertificate(String kind, String lostState) throws SQLException {
    // Given
    String name = (kind + "-" + lostState).toLowerCase().replace('_', '-');
    String authority = journey.createAuthority(name, kind);
    JsonNode before = journey.vaultCounts("kv-demo-001");
    String enrollment;

    // When
    try (HeldTransition held = HeldTransition.into(lostState, journey.database())) {
      enrollment = journey.enroll(account, authority, name);
      held.awaitOneHeld();
      journey.system().kill(Service.ENROLLMENT);
    }
    endLeases();
    journey.system().restart(Service.ENROLLMENT);
    JsonNode end = journey.awaitEnd(enrollment);

    // Then
    assertThat(end.path("state").asText()).as(end.toPrettyString()).isEqualTo("MERGED");
    JsonNode after = journey.vaultCounts("kv-demo-001");
    assertThat(added(before, after, "certificates")).isEqualTo(1);
    assertThat(added(before, after, "versions")).isEqualTo(1);
    assertThat(after.path("pending").asInt()).isZero();
    assertThat(issuedBy(authority)).isEqualTo(kind.equals("PRIVATE") ? 1 : 0);
  }

  /** Time passes: the dead process' leases end. */
  private static void endLeases() throws SQLException {
    try (Connection connection = journey.database();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE enrollment.enrollment SET lease_until = now()");
    }
  }

  private static int issuedBy(String authority) throws SQLException {
    String sql = "SELECT count(*) FROM enrollment.issued_certificate WHERE authority_id = ?::uuid";
    try (Connection connection = journey.database();
        var statement = connection.prepareStatement(sql)) {
      statement.setString(1, authority);
      try (var result = statement.executeQuery()) {
        result.next();
        return result.getInt(1);
      }
    }
  }

  private static int added(JsonNode before, JsonNode after, String count) {
    return after.path(count).asInt() - before.path(count).asInt();
  }
}
