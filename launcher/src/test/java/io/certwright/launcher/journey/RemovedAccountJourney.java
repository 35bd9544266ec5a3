package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.system.Service;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
class RemovedAccountJourney {

  private static JourneySystem journey;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void keepsAnAccountThatATaskNeedsAndEndsTheTaskWhenForced() throws Exception {
    // Given
    String account = journey.registerAccount("Removed account");
    journey.discover(account, "Of the removed account");
    String task = awaitDependent(account).path("id").asText();

    // Then
    HttpResponse<String> refused = delete("/api/v1/accounts/" + account);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("account-in-use", task);

    // When
    assertThat(delete("/api/v1/accounts/" + account + "?force=true").statusCode()).isEqualTo(204);

    // Then
    await().atMost(Duration.ofSeconds(30)).until(() -> tasksOf(account).isEmpty());
    List<JsonNode> found =
        journey.api(Service.DISCOVERY).all("/api/v1/certificates?account=" + account);
    assertThat(found)
        .isNotEmpty()
        .allSatisfy(certificate -> assertThat(certificate.hasNonNull("unwatchedSince")).isTrue());
  }

  private static JsonNode awaitDependent(String account) {
    String dependents = "/api/v1/accounts/" + account + "/dependents";
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> journey.api(Service.ACCOUNT).all(dependents), all -> all.size() == 1)
        .get(0);
  }

  private static List<JsonNode> tasksOf(String account) {
    return journey.api(Service.DISCOVERY).all("/api/v1/discovery/tasks").stream()
        .filter(task -> task.path("accountId").asText().equals(account))
        .toList();
  }

  private static HttpResponse<String> delete(String path) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(journey.system().addresses().of(Service.ACCOUNT).resolve(path))
            .DELETE()
            .build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
