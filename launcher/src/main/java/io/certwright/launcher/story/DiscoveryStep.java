package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Creates a task over all that the account sees, runs it once and waits for its end. */
final class DiscoveryStep {

  private static final Set<String> ENDS = Set.of("SUCCEEDED", "PARTIAL", "FAILED", "CANCELLED");
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final String TASKS = "/api/v1/discovery/tasks";
  private static final String RUNS = "/api/v1/discovery/runs/";

  private final Api api;

  DiscoveryStep(Api api) {
    this.api = api;
  }

  StoryReport.Discovery run(String accountId) {
    String task =
        api.post(
                TASKS,
                Map.of(
                    "name",
                    "All vaults of the demo tenant",
                    "accountId",
                    accountId,
                    "scope",
                    Map.of(),
                    "schedule",
                    Map.of("kind", "MANUAL"),
                    "versions",
                    "CURRENT"))
            .path("id")
            .asText();
    Stopwatch stopwatch = Stopwatch.start();
    String run = api.post(TASKS + "/" + task + "/runs", null).path("id").asText();
    JsonNode end = await(run);
    requireComplete(end);
    return new StoryReport.Discovery(
        end.path("state").asText(),
        end.path("progress").path("vaults").asInt(),
        end.path("counts").path("seen").asInt(),
        stopwatch.seconds());
  }

  private JsonNode await(String run) {
    return Poll.until(
            LIMIT,
            () -> api.get(RUNS + run),
            answer -> ENDS.contains(answer.path("state").asText()))
        .orElseThrow(() -> new StepFailure("run " + run + " did not end in " + LIMIT));
  }

  private static void requireComplete(JsonNode end) {
    if (!end.path("state").asText().equals("SUCCEEDED")) {
      String reasons =
          StreamSupport.stream(end.path("vaults").spliterator(), false)
              .filter(vault -> vault.hasNonNull("reason"))
              .map(vault -> vault.path("name").asText() + ": " + vault.path("reason").asText())
              .collect(Collectors.joining("; "));
      throw new StepFailure(
          "the run ended as %s. %s %s"
              .formatted(
                  end.path("state").asText(),
                  end.path("problem").path("detail").asText(),
                  reasons));
    }
  }
}
