package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.contracts.Topics;
import io.certwright.launcher.system.Service;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
class RepeatedEventJourney {

  private static JourneySystem journey;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void changesNothing() throws Exception {
    // Given
    String account = journey.registerAccount("Repeated event");
    String authority = journey.createAuthority("Repeated event", "PRIVATE");
    JsonNode enrolled = journey.awaitEnd(journey.enroll(account, authority, "repeated"));
    String thumbprint = enrolled.path("certificate").path("sha256Thumbprint").asText();
    JsonNode listed = awaitInInventory(thumbprint);
    String history = "/api/v1/certificates/" + listed.path("id").asText() + "/history";
    JsonNode historyBefore = journey.api(Service.DISCOVERY).get(history);

    // When
    try (Replay replay = new Replay(journey.system().kafka())) {
      replay.everything(Topics.ENROLLMENTS);
      replay.everything(Topics.ACCOUNTS);
      replay.awaitTaken("discovery-service", Topics.ENROLLMENTS);
      replay.awaitTaken("discovery-service", Topics.ACCOUNTS);
      replay.awaitTaken("enrollment-service", Topics.ACCOUNTS);
    }

    // Then
    assertThat(inventory(thumbprint)).containsExactly(listed);
    assertThat(journey.api(Service.DISCOVERY).get(history)).isEqualTo(historyBefore);
  }

  private static JsonNode awaitInInventory(String thumbprint) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> inventory(thumbprint), found -> found.size() == 1)
        .get(0);
  }

  private static List<JsonNode> inventory(String thumbprint) {
    return journey.api(Service.DISCOVERY).all("/api/v1/certificates?thumbprint=" + thumbprint);
  }
}
