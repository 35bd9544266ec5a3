package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.discovery.run.ForgetRuns;
import io.certwright.discovery.run.ForgetRuns.Retention;
import io.certwright.discovery.run.Runs;
import io.certwright.platform.transaction.Transactions;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs as their readers see them: lists, a stream, and what is left of old ones. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class RunHistoryTest {

  private static final String CLOSED = TestTenant.vaultId(TestTenant.FORBIDDEN);

  private final Runs runs;
  private final Transactions transactions;
  private final VaultHand vaults;

  RunHistoryTest(Runs runs, Transactions transactions, VaultHand vaults) {
    this.runs = runs;
    this.transactions = transactions;
    this.vaults = vaults;
  }

  @Test
  void listsRunsByTaskStateAndTime() {
    String task = Api.taskFor(CLOSED);
    JsonPath first = Api.run(task);
    JsonPath second = Api.run(task);

    assertThat(list("task=" + task)).containsExactly(first.get("id"), second.get("id"));
    assertThat(list("task=" + task + "&limit=1")).containsExactly(first.getString("id"));
    assertThat(list("task=" + task + "&state=FAILED")).hasSize(2);
    assertThat(list("task=" + task + "&state=RUNNING")).isEmpty();
    assertThat(list("task=" + task + "&account=" + SignedInHere.ACCOUNT)).hasSize(2);
    assertThat(list("task=" + task + "&since=" + second.getString("queuedAt")))
        .containsExactly(second.getString("id"));
  }

  @Test
  void refusesFiltersThatMakeNoSenseAllAtOnce() {
    given()
        .get(Api.RUNS + "?task=x&state=LOST&since=yesterday")
        .then()
        .statusCode(400)
        .body("errors.pointer", equalTo(List.of("?task", "?state", "?since")));
  }

  @Test
  void saysWhyAVaultCouldNotBeReadAndWhereToAskWhatToDo() {
    JsonPath run = Api.run(Api.taskFor(CLOSED));

    assertThat(run.getString("vaults[0].code")).isEqualTo("ForbiddenByRbac");
    assertThat(run.getString("vaults[0].doctor"))
        .isEqualTo("/api/v1/accounts/" + SignedInHere.ACCOUNT + "/check");
    assertThat(run.getMap("progress"))
        .hasToString(
            "{vaults=1, vaultsDone=1, vaultsRunning=0, vaultsUnreadable=1, certificates=0}");
  }

  @Test
  void streamsARunUntilItsEnd() {
    String task = Api.taskFor(TestTenant.vaultId(TestTenant.PAGES));
    String id = given().post(Api.TASKS + "/" + task + "/runs").path("id");

    String events = given().get(Api.RUNS + "/" + id + "/stream").asString();

    assertThat(events).contains("event:finished").contains("\"state\":\"SUCCEEDED\"");
    assertThat(events).contains("\"certificates\":30").doesNotContain("\"vaults\":[");
    assertThat(events.trim().lines().filter(line -> line.equals("event:finished"))).hasSize(1);
  }

  @Test
  void tellsWhoComesBackWhatHeMissedAndNothingElse() {
    String run = Api.run(Api.taskFor(CLOSED)).getString("id");

    String again =
        given().header("Last-Event-ID", "0").get(Api.RUNS + "/" + run + "/stream").asString();

    assertThat(again.lines().filter(line -> line.startsWith("event:")))
        .containsExactly("event:finished");
    assertThat(again).contains("\"state\":\"FAILED\"").contains("id:");
  }

  @Test
  void streamsNoRunThatIsNotThere() {
    given().get(Api.RUNS + "/" + SignedInHere.ACCOUNT + "/stream").then().statusCode(404);
  }

  @Test
  void forgetsOldRunsButNotTheLastNorWhatTheyFound() {
    // Given
    vaults.make(TestTenant.EVENTS, "kept-history");
    String task = Api.taskFor(TestTenant.vaultId(TestTenant.EVENTS));
    String found = Api.run(task).getString("id");
    Api.run(task);
    String last = Api.run(task).getString("id");
    // When
    new ForgetRuns(runs, transactions, new Retention(Duration.ZERO, 1_000)).forget();
    // Then
    assertThat(list("task=" + task)).containsExactly(last);
    given().get(Api.RUNS + "/" + found).then().statusCode(404);
    String location = given().get(Api.CERTIFICATES + "?text=kept-history").path("items[0].id");
    given()
        .get(Api.CERTIFICATES + "/" + location + "/history")
        .then()
        .body("items[0].kind", equalTo("FOUND"))
        .body("items[0].origin.runId", equalTo(found));
  }

  @Test
  void keepsAsManyRunsOfATaskAsIsSaid() {
    String task = Api.taskFor(CLOSED);
    Api.run(task);
    String second = Api.run(task).getString("id");
    String third = Api.run(task).getString("id");

    new ForgetRuns(runs, transactions, new Retention(Duration.ofDays(1), 2)).forget();

    assertThat(list("task=" + task)).containsExactly(second, third);
  }

  private static List<String> list(String query) {
    return given()
        .urlEncodingEnabled(false)
        .get(Api.RUNS + "?" + query)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items.id");
  }
}
