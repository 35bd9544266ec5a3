package io.certwright.launcher.story;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a private authority and enrolls one certificate of it into a vault. */
final class EnrollmentStep {

  private static final Set<String> ENDS = Set.of("MERGED", "FAILED", "CANCELLED");
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final String AUTHORITY = "Demo CA";
  private static final String CERTIFICATE = "demo-www";
  private static final String HOST = "www.demo.example";
  private static final String ENROLLMENTS = "/api/v1/enrollments";

  private final Api api;

  EnrollmentStep(Api api) {
    this.api = api;
  }

  StoryReport.Enrollment run(String accountId, List<JsonNode> vaults) {
    String vault = writable(vaults);
    String authority =
        api.post("/api/v1/authorities", Map.of("name", AUTHORITY, "kind", "PRIVATE"))
            .path("id")
            .asText();
    Stopwatch stopwatch = Stopwatch.start();
    String id = api.post(ENROLLMENTS, request(accountId, vault, authority)).path("id").asText();
    JsonNode end = await(id);
    requireMerged(end);
    return new StoryReport.Enrollment(
        end.path("state").asText(),
        CERTIFICATE,
        vault,
        end.path("certificate").path("sha256Thumbprint").asText(),
        AUTHORITY,
        stopwatch.seconds());
  }

  /** The demo application holds a role on every vault that goes by roles. */
  private static String writable(List<JsonNode> vaults) {
    return vaults.stream()
        .filter(vault -> vault.path("accessModel").asText().equals("RBAC"))
        .map(vault -> vault.path("resourceId").asText())
        .findFirst()
        .orElseThrow(() -> new StepFailure("no vault goes by roles (accessModel RBAC)"));
  }

  private static Map<String, Object> request(String accountId, String vault, String authority) {
    return Map.of(
        "accountId",
        accountId,
        "vault",
        vault,
        "certificateName",
        CERTIFICATE,
        "authority",
        authority,
        "subject",
        "CN=" + HOST,
        "sans",
        Map.of("dns", List.of(HOST)),
        "key",
        Map.of("type", "RSA", "size", 2048),
        "contentType",
        "PFX",
        "validityDays",
        90);
  }

  private JsonNode await(String id) {
    return Poll.until(
            LIMIT,
            () -> api.get(ENROLLMENTS + "/" + id),
            answer -> ENDS.contains(answer.path("state").asText()))
        .orElseThrow(() -> new StepFailure("enrollment " + id + " did not end in " + LIMIT));
  }

  private static void requireMerged(JsonNode end) {
    if (!end.path("state").asText().equals("MERGED")) {
      throw new StepFailure(
          "it ended as %s. %s"
              .formatted(end.path("state").asText(), end.path("problem").path("detail").asText()));
    }
  }
}
