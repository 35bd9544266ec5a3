package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class BadInputTest {

  private static final String NOBODY = "0190d1f4-0000-7000-8000-00000000dead";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'name': ''}|/name",
        "{'name': 'a\\u0000b'}|/name",
        "{'name': null}|/name",
        "{'accountId': null}|/accountId",
        "{'accountId': '42'}|/accountId",
        "{'accountId': '" + NOBODY + "'}|/accountId",
        "{'scope': {'subscriptions': ['x']}}|/scope/subscriptions/0",
        "{'scope': {'resourceGroups': ['a/b']}}|/scope/resourceGroups/0",
        "{'scope': {'vaults': ['kv-shop']}}|/scope/vaults/0",
        "{'scope': {'exclude': {'vaults': ['kv-shop']}}}|/scope/exclude/vaults/0",
        "{'scope': {'tags': {'owner': null}}}|/scope/tags",
        "{'scope': {'vaults': 7}}|/scope/vaults",
        "{'scope': {'exclude': {'vaultNames': ['kv shop']}}}|/scope/exclude/vaultNames/0",
        "{'schedule': {}}|/schedule/kind",
        "{'schedule': {'kind': 'DAILY'}}|/schedule/at",
        "{'schedule': {'kind': 'WEEKLY', 'at': '02:30', 'daysOfWeek': ['MOON']}}|/schedule/daysOfWeek/0",
        "{'schedule': {'kind': 'MONTHLY', 'at': '02:30', 'dayOfMonth': 'x'}}|/schedule/dayOfMonth",
        "{'schedule': {'kind': 'ONCE', 'at': '2020-01-01T00:00'}}|/schedule/at",
        "{'overlap': 'WAIT'}|/overlap",
        "{'enabled': 'perhaps'}|/enabled",
        "{'schedule': {'kind': 'SOMETIMES'}}|/schedule/kind",
        "{'versions': 'SOME'}|/versions",
      })
  void namesTheBadFieldOfATask(String change, String pointer) {
    Map<String, Object> task = Api.task();
    task.putAll(JsonPath.from(change.replace('\'', '"')).getMap("$"));

    Response answer = Api.json(task).post(Api.TASKS);

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
  }

  @Test
  void listsTheKnownWordsForAnUnknownOne() {
    Map<String, Object> task = Api.task();
    task.put("schedule", Map.of("kind", "SOMETIMES"));

    assertThat(Api.json(task).post(Api.TASKS).jsonPath().getString("errors[0].detail"))
        .contains("MANUAL", "CRON");
  }

  @Test
  void refusesANameOf257Characters() {
    Map<String, Object> task = Api.task();
    task.put("name", "n".repeat(257));

    assertThat(Api.json(task).post(Api.TASKS).jsonPath().getList("errors.pointer"))
        .containsExactly("/name");
  }

  @Test
  void refusesASecondTaskOfOneName() {
    Map<String, Object> task = Api.task();
    Api.define(task);
    long before = count();

    assertProblem(Api.json(task).post(Api.TASKS), 409, "name-taken");
    assertThat(count()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "[]", "7", ""})
  void refusesABodyThatIsNoTask(String body) {
    Response answer = given().contentType(ContentType.JSON).body(body).post(Api.TASKS);

    assertProblem(answer, 400, "invalid-request");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "null"})
  void asksForABody(String body) {
    Response answer = given().contentType(ContentType.JSON).body(body).post(Api.TASKS);

    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("");
    assertThat(answer.jsonPath().getString("detail")).isEqualTo("A JSON body is required.");
  }

  @Test
  void refusesAnotherMediaType() {
    assertProblem(
        given().contentType(ContentType.TEXT).body("hello").post(Api.TASKS),
        415,
        "unsupported-media-type");
  }

  @Test
  void refusesABodyOverOneMebibyte() {
    Map<String, Object> task = Api.task();
    task.put("comment", "x".repeat(1024 * 1024));

    assertProblem(Api.json(task).post(Api.TASKS), 413, "body-too-large");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        Api.TASKS + "/" + NOBODY,
        Api.TASKS + "/not-an-id",
        Api.RUNS + "/" + NOBODY,
        Api.RUNS + "/" + NOBODY + "/changes",
        Api.CERTIFICATES + "/" + NOBODY,
        Api.CERTIFICATES + "/7",
        Api.CERTIFICATES + "/" + NOBODY + "/history",
        Api.CERTIFICATES + "/" + NOBODY + "/certificate",
      })
  void knowsNothingOfAnUnknownId(String path) {
    assertProblem(given().get(path), 404, "not-found");
  }

  @Test
  void cannotRunOrCancelWhatDoesNotExist() {
    assertProblem(given().post(Api.TASKS + "/" + NOBODY + "/runs"), 404, "not-found");
    assertProblem(given().post(Api.RUNS + "/" + NOBODY + "/cancel"), 404, "not-found");
    assertProblem(given().delete(Api.TASKS + "/" + NOBODY), 404, "not-found");
  }

  @ParameterizedTest
  @CsvSource({
    "account=x, ?account",
    "subscription=x, ?subscription",
    "vault=/subscriptions/x, ?vault",
    "state=ALL, ?state",
    "expiresBefore=tomorrow, ?expiresBefore",
    "expiresAfter=2026-01-01, ?expiresAfter",
    "expiresBefore=%2B1000000000-12-31T23:59:59Z, ?expiresBefore",
    "expiresBefore=%2B300000-01-01T00:00:00Z, ?expiresBefore",
    "expiresBefore=%2B10000-01-01T00:00:00Z, ?expiresBefore",
    "expiresAfter=0000-12-31T23:59:59Z, ?expiresAfter",
    "expiresAfter=-999999-01-01T00:00:00Z, ?expiresAfter",
    "thumbprint=xyz, ?thumbprint",
    "text=%00, ?text",
    "limit=0, ?limit",
    "limit=many, ?limit",
    "cursor=%25%25, ?cursor",
    "cursor=YWJj, ?cursor",
  })
  void namesTheBadFilter(String query, String pointer) {
    Response answer = given().urlEncodingEnabled(false).get(Api.CERTIFICATES + "?" + query);

    assertProblem(answer, 400, "invalid-request");
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0001-01-01T00:00:00Z", "9999-12-31T23:59:59.999999999Z"})
  void takesTheFirstAndTheLastTime(String time) {
    assertThat(given().get(Api.CERTIFICATES + "?expiresBefore=" + time).statusCode())
        .isEqualTo(200);
  }

  @Test
  void namesABadTaskOfTheRuns() {
    assertThat(given().get(Api.RUNS + "?task=7").jsonPath().getList("errors.pointer"))
        .containsExactly("?task");
  }

  @Test
  void refusesAnUnknownFormat() {
    Api.run(Api.taskFor(TestTenant.vaultId(TestTenant.PAGES)));
    String id = given().get(Api.CERTIFICATES + "?limit=1").path("items[0].id");

    Response answer = given().get(Api.CERTIFICATES + "/" + id + "/certificate?format=pfx");

    assertProblem(answer, 400, "invalid-request");
  }

  @Test
  void honoursIfMatch() {
    String task = Api.define(Api.task());
    String at = Api.TASKS + "/" + task;
    String seen = given().get(at).header("ETag");

    assertThat(Api.json(Api.task()).header("If-Match", seen).put(at).statusCode()).isEqualTo(200);
    assertProblem(Api.json(Api.task()).header("If-Match", seen).put(at), 412, "version-conflict");
    assertProblem(given().header("If-Match", seen).delete(at), 412, "version-conflict");
    assertThat(given().delete(at).statusCode()).isEqualTo(204);
    assertProblem(given().get(at), 404, "not-found");
  }

  @Test
  void cannotCancelARunThatHasEnded() {
    String run = Api.run(Api.taskFor(TestTenant.vaultId("kv-none"))).getString("id");

    assertProblem(given().post(Api.RUNS + "/" + run + "/cancel"), 409, "state-conflict");
  }

  private static long count() {
    return given().get(Api.TASKS + "?limit=200").jsonPath().getList("items").size();
  }

  private static void assertProblem(Response answer, int status, String code) {
    assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().getString("code")).isEqualTo(code);
    assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:certwright:problem:" + code);
    assertThat(answer.jsonPath().getString("correlationId"))
        .isEqualTo(answer.header("X-Correlation-Id"));
  }
}
