package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.credential.AccessToken;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AccessModel;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.sdk.AzureClients;
import io.certwright.platform.problem.Failure;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/** Pages and quota of Resource Graph, answered by a script. */
class VaultQueryPagesTest {

  private static final UUID SUBSCRIPTION = UUID.fromString("f1111111-1111-4111-8111-111111111111");
  private static final Map<String, String> PLENTY = Map.of("x-ms-user-quota-remaining", "9");
  private static final Map<String, String> USED_UP =
      Map.of("x-ms-user-quota-remaining", "0", "x-ms-user-quota-resets-after", "00:00:03");
  private static final String NO =
      """
      {"error": {"code": "RateLimiting", "message": "for support",
        "details": [{"code": "RateLimiting", "message": "Too many queries."}]}}""";

  private final ScriptedAnswers answers = new ScriptedAnswers();
  private final List<Duration> pauses = new ArrayList<>();

  @Test
  void readsAllPages() {
    answers.then(200, PLENTY, page("kv-one", "next")).then(200, PLENTY, page("kv-two", null));

    List<Vault> vaults = query().run(List.of(SUBSCRIPTION));

    assertThat(vaults.stream().map(vault -> vault.id().name())).containsExactly("kv-one", "kv-two");
    assertThat(vaults.get(0).accessModel()).isEqualTo(AccessModel.RBAC);
    assertThat(vaults.get(0).premium()).isTrue();
    assertThat(vaults.get(0).tags()).isEqualTo(Map.of("stage", "test"));
    assertThat(answers.asked.get(0)).contains(SUBSCRIPTION.toString()).doesNotContain("skipToken");
    assertThat(answers.asked.get(1)).contains("\"$skipToken\":\"next\"");
    assertThat(pauses).isEmpty();
  }

  @Test
  void doesNotAskForTheNextPageBeforeTheQuotaIsReset() {
    answers.then(200, USED_UP, page("kv-one", "next")).then(200, PLENTY, page("kv-two", null));

    query().run(List.of());

    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
  }

  @Test
  void asksOnceMoreAfterARefusalAndThenNotAgain() {
    answers.then(429, USED_UP, NO).then(429, USED_UP, NO);

    assertThatThrownBy(() -> query().run(List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("429")
        .hasMessageContaining("Too many queries.");
    assertThat(pauses).containsExactly(Duration.ofSeconds(3));
    assertThat(answers.asked).hasSize(2);
  }

  @Test
  void doesNotWaitForAQuotaThatIsFarAway() {
    answers.then(429, Map.of("Retry-After", "600"), NO);

    assertThatThrownBy(() -> query().run(List.of())).isInstanceOf(Failure.class);
    assertThat(pauses).isEmpty();
  }

  private VaultQuery query() {
    var managers =
        new AzureClients(answers)
            .paced(answers)
            .managers(
                AzureCloud.of(Environment.AZURE),
                UUID.randomUUID(),
                request -> Mono.just(new AccessToken("token", OffsetDateTime.now().plusHours(1))));
    return new VaultQuery(managers, pauses::add);
  }

  private static String page(String vault, String next) {
    String id =
        "/subscriptions/"
            + SUBSCRIPTION
            + "/resourceGroups/rg/providers/Microsoft.KeyVault/vaults/"
            + vault;
    String row =
        """
        {"id": "%s", "location": "westeurope", "tags": {"stage": "test"}, "sku": "Premium",
          "vaultUri": "https://%s.vault.azure.net/", "rbac": true}"""
            .formatted(id, vault);
    return "{\"data\": ["
        + row
        + "]"
        + (next == null ? "" : ", \"$skipToken\": \"" + next + "\"")
        + "}";
  }
}
