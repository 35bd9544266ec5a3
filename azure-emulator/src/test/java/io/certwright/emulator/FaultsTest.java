package io.certwright.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest {

  private static final String LIST = "/certificates?api-version=7.6";

  @AutoClose private static final EmulatedAzure azure = EmulatedAzure.frozen();

  private final OwnPage own = new OwnPage(azure.emulator());

  @AfterEach
  void clearUp() {
    own.delete("/emulator/faults");
  }

  @Test
  void answersInsteadOfTheServiceInItsShape() {
    // Given
    String token = azure.token("https://vault.azure.net");
    add(
        """
        {"match": {"vault": "kv-demo-001", "operation": "keyvault.list*"},
         "effect": {"type": "answer", "status": 503, "headers": {"Retry-After": "7"}}}\
        """);
    // When
    RawHttp.Answer answer = vault("GET", LIST, null, token);
    // Then
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.error()).isEqualTo("ServiceUnavailable");
    assertThat(answer.header("Retry-After")).isEqualTo("7");
    assertThat(answer.header("x-ms-keyvault-region")).isEqualTo("westeurope");
    assertThat(vault("GET", "/certificates/none?api-version=7.6", null, token).status())
        .isEqualTo(404);
  }

  @Test
  void answersAsEntraWhereItIsEntraThatFails() {
    add(
        """
        {"match": {"operation": "entra.token"}, "effect": {"type": "answer", "status": 503}}\
        """);
    RawHttp.Answer answer =
        azure.raw().send("POST", "https://login.microsoftonline.com/x/oauth2/v2.0/token", "");
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.json().path("error").asText()).isEqualTo("temporarily_unavailable");
    assertThat(answer.json().path("error_description").asText()).startsWith("AADSTS90033: ");
  }

  @Test
  void asksForFewerRequestsAsEntraDoes() {
    add(
        """
        {"match": {"operation": "entra.token"},
         "effect": {"type": "answer", "status": 429, "headers": {"Retry-After": "3"}}}\
        """);
    RawHttp.Answer answer =
        azure.raw().send("POST", "https://login.microsoftonline.com/x/oauth2/v2.0/token", "");
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEqualTo("3");
    assertThat(answer.json().path("error_description").asText()).startsWith("AADSTS90055: ");
    assertThat(answer.json().path("error_codes").get(0).asInt()).isEqualTo(90055);
  }

  @Test
  void sendsTheBodyThatTheRuleHas() {
    String token = azure.token("https://management.azure.com/");
    add(
        """
        {"match": {"host": "management.*", "method": "GET"},
         "effect": {"type": "answer", "status": 200, "body": {"value": []}}}\
        """);
    RawHttp.Answer answer =
        azure
            .raw()
            .send(
                "GET",
                "https://management.azure.com/subscriptions?api-version=2022-12-01",
                null,
                "Authorization",
                "Bearer " + token);
    assertThat(answer.body()).isEqualTo("{\"value\":[]}");
  }

  @Test
  void happensToTheNextSoManyCallsAndSaysHowMany() {
    String token = azure.token("https://vault.azure.net");
    String id = add("{\"effect\": {\"type\": \"answer\", \"status\": 500}, \"times\": 2}");
    assertThat(statuses(token, 4)).containsExactly(500, 500, 200, 200);
    assertThat(own.get("/emulator/faults/" + id).json().toString())
        .contains("\"matched\":4", "\"hits\":2");
    own.post("/emulator/faults/reset", "");
    assertThat(statuses(token, 3)).containsExactly(500, 500, 200);
  }

  @Test
  void happensToAShareOfTheCallsAndToTheSameOnesAgain() {
    String token = azure.token("https://vault.azure.net");
    add("{\"effect\": {\"type\": \"answer\", \"status\": 500}, \"share\": 0.5, \"seed\": 7}");
    List<Integer> first = statuses(token, 40);
    own.post("/emulator/faults/reset", "");
    assertThat(first.stream().filter(status -> status == 500).count()).isBetween(10L, 30L);
    assertThat(statuses(token, 40)).isEqualTo(first);
  }

  @Test
  void resetsTheConnectionBeforeAnythingIsDone() {
    String token = azure.token("https://vault.azure.net");
    add("{\"match\": {\"method\": \"POST\"}, \"effect\": {\"type\": \"reset\"}}");
    assertThatThrownBy(() -> create("never-made", token))
        .hasRootCauseInstanceOf(SocketException.class);
    assertThat(pending("never-made", token).status()).isEqualTo(404);
  }

  @Test
  void losesTheAnswerAfterTheWorkWasDone() {
    String token = azure.token("https://vault.azure.net");
    add(
        """
        {"match": {"operation": "keyvault.createCertificate"}, "times": 1,
         "effect": {"type": "loseAnswer"}}\
        """);
    assertThatThrownBy(() -> create("made-unseen", token)).isInstanceOf(UncheckedIOException.class);
    assertThat(pending("made-unseen", token).status()).isEqualTo(200);
    assertThat(create("made-unseen", token).status()).isEqualTo(409);
  }

  @Test
  void endsTheBodyBeforeItsPromisedLength() {
    String token = azure.token("https://vault.azure.net");
    add("{\"effect\": {\"type\": \"truncate\"}, \"times\": 1}");
    assertThatThrownBy(() -> vault("GET", LIST, null, token))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseInstanceOf(IOException.class)
        .hasStackTraceContaining("fixed content-length");
    assertThat(vault("GET", LIST, null, token).status()).isEqualTo(200);
  }

  @Test
  void holdsAnswersBackWithoutAThreadThatWaits() {
    // Given more calls than there are threads for, none of which gets its answer in this test
    String token = azure.token("https://vault.azure.net");
    String id =
        add(
            """
            {"match": {"path": "/certificates/slow"}, "effect": {"type": "delay", "delay": "1h"}}\
            """);
    ExecutorService clients = Executors.newFixedThreadPool(30);
    for (int call = 0; call < 30; call++) {
      clients.submit(() -> vault("GET", "/certificates/slow?api-version=7.6", null, token));
    }
    // When
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> own.get("/emulator/faults/" + id).json().path("hits").asInt() == 30);
    // Then
    assertThat(vault("GET", LIST, null, token).status()).isEqualTo(200);
    clients.shutdownNow();
  }

  @Test
  void holdsAnswersBackForTheirTime() {
    String token = azure.token("https://vault.azure.net");
    add("{\"effect\": {\"type\": \"delay\", \"delay\": \"50ms\"}}");
    long start = System.nanoTime();
    assertThat(vault("GET", LIST, null, token).status()).isEqualTo(200);
    assertThat(System.nanoTime() - start).isGreaterThanOrEqualTo(50_000_000);
  }

  @Test
  void isTakenBackOneByOne() {
    String token = azure.token("https://vault.azure.net");
    String id = add("{\"effect\": {\"type\": \"answer\", \"status\": 500}}");
    assertThat(own.get("/emulator/faults").json().path("faults")).hasSize(1);
    assertThat(own.delete("/emulator/faults/" + id).status()).isEqualTo(204);
    assertThat(own.delete("/emulator/faults/" + id).status()).isEqualTo(404);
    assertThat(vault("GET", LIST, null, token).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{                                                                    |",
        "[]                                                                   |",
        "{}                                                                   | /effect",
        "{'effect': {'type': 'explode'}}                                      | /effect/type",
        "{'effect': {'type': 'answer'}}                                       | /effect/status",
        "{'effect': {'type': 'answer', 'status': 99}}                         | /effect/status",
        "{'effect': {'type': 'answer', 'status': '500'}}                      | /effect/status",
        "{'effect': {'type': 'answer', 'status': 500, 'body': 1, 'code': 'a'}} | /effect/body",
        "{'effect': {'type': 'answer', 'status': 500, 'headers': {'a b': ''}}} | /effect/headers/a"
            + " b",
        "{'effect': {'type': 'delay'}}                                        | /effect/delay",
        "{'effect': {'type': 'delay', 'delay': 'soon'}}                       | /effect/delay",
        "{'effect': {'type': 'reset', 'delay': '2h'}}                         | /effect/delay",
        "{'effect': {'type': 'reset'}, 'match': {'vaults': 'x'}}              | /match/vaults",
        "{'effect': {'type': 'reset'}, 'match': {'path': 1}}                  | /match/path",
        "{'effect': {'type': 'reset'}, 'times': 0}                            | /times",
        "{'effect': {'type': 'reset'}, 'times': 1.5}                          | /times",
        "{'effect': {'type': 'reset'}, 'share': 2}                            | /share",
      })
  void refusesRulesThatMakeNoSenseWithTheirPlace(String rule, String pointer) {
    OwnPage.Answer answer = own.post("/emulator/faults", rule.replace('\'', '"'));
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.pointer()).isEqualTo(pointer == null ? "" : pointer);
    assertThat(own.get("/emulator/faults").json().path("faults")).isEmpty();
  }

  private String add(String rule) {
    OwnPage.Answer answer = own.post("/emulator/faults", rule);
    assertThat(answer.status()).as(answer.json().toString()).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private static List<Integer> statuses(String token, int calls) {
    return IntStream.range(0, calls)
        .mapToObj(call -> vault("GET", LIST, null, token).status())
        .toList();
  }

  private static RawHttp.Answer create(String name, String token) {
    String policy =
        """
        {"policy": {"issuer": {"name": "Unknown"}, "key_props": {"kty": "EC", "crv": "P-256"},
         "x509_props": {"subject": "CN=a.example"}}}\
        """;
    return vault("POST", "/certificates/" + name + "/create?api-version=7.6", policy, token);
  }

  private static RawHttp.Answer pending(String name, String token) {
    return vault("GET", "/certificates/" + name + "/pending?api-version=7.6", null, token);
  }

  private static RawHttp.Answer vault(String method, String path, String body, String token) {
    return azure
        .raw()
        .send(method, EmulatedAzure.VAULT + path, body, "Authorization", "Bearer " + token);
  }
}
