package io.certwright.discovery.run.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.HttpPipelineBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import io.certwright.contracts.Environment;
import io.certwright.platform.azure.AzureCloud;
import io.certwright.platform.azure.VaultAddress;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a vault's list may be followed to, answered by a script. */
class VaultApiTest {

  private static final String VAULT = "https://kv-one.vault.azure.net/";

  private final ScriptedAnswers answers = new ScriptedAnswers();
  private final List<JsonNode> pages = new ArrayList<>();

  @Test
  void readsEveryPageThoughOneIsEmpty() {
    answered("[]", VAULT + "certificates?$skiptoken=2").answered("[{\"id\": \"web\"}]", null);

    api().certificates(pages::add);

    assertThat(pages).hasSize(2);
    assertThat(answers.asked.get(1)).isEqualTo(VAULT + "certificates?$skiptoken=2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://kv-one.vault.azure.net.example.com/certificates",
        "https://kv-two.vault.azure.net/certificates",
        "https://kv-one.vault.azure.net:8443/certificates",
        "http://kv-one.vault.azure.net/certificates",
        "/certificates?$skiptoken=2"
      })
  void asksNobodyElseForTheNextPage(String elsewhere) {
    answered("[]", elsewhere);

    assertThatThrownBy(() -> api().certificates(pages::add))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("another host");

    assertThat(answers.asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<html>Sign in to the guest network</html>", "{}", "{\"value\": null}"})
  void takesForAListNothingElse(String body) {
    answers.then(200, Map.of(), body);

    assertThatThrownBy(() -> api().certificates(pages::add))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("something else");

    assertThat(pages).isEmpty();
  }

  private VaultApiTest answered(String value, String nextLink) {
    String next = nextLink == null ? "null" : "\"" + nextLink + "\"";
    answers.then(200, Map.of(), "{\"value\": " + value + ", \"nextLink\": " + next + "}");
    return this;
  }

  private VaultApi api() {
    return new VaultApi(
        new HttpPipelineBuilder().httpClient(answers).build(),
        VaultAddress.of(VAULT, AzureCloud.of(Environment.AZURE)));
  }
}
