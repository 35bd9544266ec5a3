package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tasks that run by themselves, as their owners see them. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class TaskScheduleTest {

  private static final Map<String, Object> NIGHTLY =
      Map.of("kind", "DAILY", "at", "02:30", "timeZone", "Europe/Berlin");

  @Test
  void showTheNextFewTimes() {
    Response defined = Api.json(task(NIGHTLY)).post(Api.TASKS);
    JsonPath task = given().get(Api.TASKS + "/" + defined.path("id")).jsonPath();

    assertThat(defined.statusCode()).isEqualTo(201);
    assertThat(task.getMap("schedule")).isEqualTo(NIGHTLY);
    assertThat(task.getBoolean("enabled")).isTrue();
    assertThat(task.getString("overlap")).isEqualTo("SKIP");
    assertThat(task.getList("nextRuns", String.class))
        .hasSize(5)
        .isSorted()
        .startsWith(task.getString("nextRunAt"));
    assertThat(Instant.parse(task.getString("nextRunAt"))).isAfter(Instant.now());
  }

  @Test
  void showNoneWhenTheyAreManual() {
    JsonPath task = given().get(Api.TASKS + "/" + Api.define(Api.task())).jsonPath();

    assertThat(task.getMap("schedule")).isEqualTo(Map.of("kind", "MANUAL"));
    assertThat(task.getString("nextRunAt")).isNull();
    assertThat(task.getList("nextRuns")).isEmpty();
  }

  @Test
  void pauseAndResume() {
    String at = Api.TASKS + "/" + Api.define(task(NIGHTLY));
    String seen = given().get(at).header("ETag");

    Response paused = given().header("If-Match", seen).post(at + "/pause");
    assertThat(paused.statusCode()).isEqualTo(200);
    assertThat(paused.jsonPath().getBoolean("enabled")).isFalse();
    assertThat(paused.jsonPath().getString("nextRunAt")).isNull();
    assertThat(given().header("If-Match", seen).post(at + "/resume").statusCode()).isEqualTo(412);

    Response resumed = given().post(at + "/resume");
    assertThat(resumed.jsonPath().getBoolean("enabled")).isTrue();
    assertThat(resumed.jsonPath().getString("nextRunAt")).isNotNull();
    assertThat(resumed.header("ETag")).isEqualTo(given().get(at).header("ETag"));
  }

  @Test
  void areFoundByFilters() {
    String name = "filtered " + UUID.randomUUID();
    Map<String, Object> nightly = task(NIGHTLY);
    nightly.put("name", name);
    nightly.put("enabled", false);
    Api.define(nightly);

    assertThat(names("text=" + name.toUpperCase())).containsExactly(name);
    assertThat(names("text=" + name + "&schedule=DAILY&enabled=false")).containsExactly(name);
    assertThat(names("text=" + name + "&enabled=true")).isEmpty();
    assertThat(names("text=" + name + "&schedule=MANUAL")).isEmpty();
    assertThat(names("text=" + name + "&account=" + nightly.get("accountId"))).hasSize(1);
    assertThat(names("text=" + name + "&account=" + UUID.randomUUID())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "schedule=daily, ?schedule",
    "enabled=yes, ?enabled",
    "account=7, ?account",
    "text=%00, ?text",
  })
  void nameABadFilter(String query, String pointer) {
    Response answer = given().urlEncodingEnabled(false).get(Api.TASKS + "?" + query);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly(pointer);
  }

  @Test
  void runWhenTheirTimeComes() {
    int second = Instant.now().plusSeconds(2).atOffset(ZoneOffset.UTC).getSecond();
    Map<String, Object> task = task(Map.of("kind", "CRON", "cron", second + " * * * * *"));
    task.put("scope", Map.of("vaults", List.of(TestTenant.vaultId("kv-none"))));
    String id = Api.define(task);

    JsonPath run =
        await()
            .atMost(Duration.ofSeconds(20))
            .pollInterval(Duration.ofMillis(200))
            .until(
                () -> given().get(Api.RUNS + "?task=" + id).jsonPath(),
                runs -> runs.get("items[0].finishedAt") != null);

    assertThat(run.getString("items[0].trigger")).isEqualTo("SCHEDULE");
    Instant scheduledFor = Instant.parse(run.getString("items[0].scheduledFor"));
    assertThat(scheduledFor.atOffset(ZoneOffset.UTC).getSecond()).isEqualTo(second);
    given().delete(Api.TASKS + "/" + id).then().statusCode(204);
  }

  private static Map<String, Object> task(Map<String, Object> schedule) {
    Map<String, Object> task = Api.task();
    task.put("schedule", schedule);
    return task;
  }

  private static List<String> names(String query) {
    return given().get(Api.TASKS + "?" + query).jsonPath().getList("items.name");
  }
}
