package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.system.Service;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * enrollment-service is killed at the worst moment of each step: what the step does outside is
 * done, and nothing of it is known to the database.
 */
@ExtendWith(SharedSystem.class)
class KilledServiceJourney {

  private static final String VAULT = "kv-demo-001";

  private static JourneySystem journey;
  private static String account;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
    account = journey.registerAccount("Killed service");
  }

  /** An enrollment whose transition into {@code lostState} is under way when the service dies. */
  private record Lost(String authorityKind, String lostState) {

    String certificateName() {
      return (authorityKind + "-" + lostState).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A self-signed certificate is made by the vault. */
    int issuedByAuthority() {
      return authorityKind.equals("PRIVATE") ? 1 : 0;
    }
  }

  @Test
  void everyStepThatIsLostEndsWithExactlyOneMergedCertificate() throws SQLException {
    // Given
    List<Lost> all =
        List.of(
            new Lost("PRIVATE", "CSR_READY"),
            new Lost("PRIVATE", "ORDERING"),
            new Lost("PRIVATE", "ISSUED"),
            new Lost("PRIVATE", "MERGED"),
            new Lost("SELF_SIGNED", "ORDERED"),
            new Lost("SELF_SIGNED", "MERGED"));
    Map<Lost, String> authorities = eachOf(all, this::createAuthority);
    JsonNode before = journey.vaultCounts(VAULT);
    Map<Lost, String> enrollments;

    // When
    try (HeldTransitions held = HeldTransitions.into(statesByName(all), journey.database())) {
      enrollments =
          eachOf(
              all, lost -> journey.enroll(account, authorities.get(lost), lost.certificateName()));
      held.awaitHeld(all.size());
      journey.system().kill(Service.ENROLLMENT);
    }
    endLeases();
    journey.system().restart(Service.ENROLLMENT);

    // Then
    for (Lost lost : all) {
      JsonNode end = journey.awaitEnd(enrollments.get(lost));
      assertThat(end.path("state").asText()).as(end.toPrettyString()).isEqualTo("MERGED");
      assertThat(issuedBy(authorities.get(lost)))
          .as("%s", lost)
          .isEqualTo(lost.issuedByAuthority());
    }
    JsonNode after = journey.vaultCounts(VAULT);
    assertThat(added(before, after, "certificates")).isEqualTo(all.size());
    assertThat(added(before, after, "versions")).isEqualTo(all.size());
    assertThat(after.path("pending").asInt()).isZero();
  }

  private String createAuthority(Lost lost) {
    return journey.createAuthority(lost.certificateName(), lost.authorityKind());
  }

  private static Map<Lost, String> eachOf(List<Lost> all, Function<Lost, String> made) {
    return all.stream().collect(Collectors.toMap(Function.identity(), made));
  }

  private static Map<String, String> statesByName(List<Lost> all) {
    return all.stream().collect(Collectors.toMap(Lost::certificateName, Lost::lostState));
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
