package io.certwright.launcher.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.launcher.system.Service;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedSystem.class)
class ForbiddenVaultJourney {

  private static JourneySystem journey;

  @BeforeAll
  static void join(JourneySystem shared) {
    journey = shared;
  }

  @Test
  void theOtherVaultsAreDiscovered() {
    String account = journey.registerAccount("Forbidden vault");

    JsonNode run = journey.discover(account, "All vaults");

    assertThat(run.path("state").asText()).as(run.toPrettyString()).isEqualTo("PARTIAL");
    assertThat(outcomes(run))
        .isEqualTo(Map.of("kv-demo-001", "SEEN", "kv-policies", "SEEN", "kv-closed", "UNREADABLE"));
    assertThat(reason(run, "kv-closed")).contains("kv-closed", "ForbiddenByRbac");
    assertThat(namesInInventory(account))
        .hasSize(run.path("counts").path("seen").asInt())
        .contains("shop", "mail", "intranet")
        .doesNotContain("hidden");
  }

  @Test
  void theCheckNamesTheRoleThatIsMissing() {
    String account = journey.registerAccount("Forbidden vault, checked");

    JsonNode check =
        journey.api(Service.ACCOUNT).post("/api/v1/accounts/" + account + "/check", null);

    assertThat(check.path("status").asText()).isEqualTo("DEGRADED");
    List<JsonNode> failed =
        check.path("checks").findParents("remedy").stream()
            .filter(line -> line.path("status").asText().equals("FAIL"))
            .toList();
    assertThat(failed).hasSize(1);
    assertThat(failed.get(0).path("remedy").path("command").asText())
        .contains("az role assignment create", "Key Vault Certificates Officer", "kv-closed");
  }

  private static Map<String, String> outcomes(JsonNode run) {
    Map<String, String> outcomes = new TreeMap<>();
    run.path("vaults")
        .forEach(v -> outcomes.put(v.path("name").asText(), v.path("outcome").asText()));
    return outcomes;
  }

  private static String reason(JsonNode run, String vault) {
    return run.path("vaults").findParents("reason").stream()
        .filter(found -> found.path("name").asText().equals(vault))
        .map(found -> found.path("reason").asText())
        .findFirst()
        .orElse("");
  }

  private static List<String> namesInInventory(String account) {
    return journey.api(Service.DISCOVERY).all("/api/v1/certificates?account=" + account).stream()
        .map(certificate -> certificate.path("certificateName").asText())
        .toList();
  }
}
