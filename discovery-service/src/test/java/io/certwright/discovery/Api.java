package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.certwright.discovery.azure.SignedInHere;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The service as its clients see it. */
public final class Api {

  public static final String TASKS = "/api/v1/discovery/tasks";
  public static final String RUNS = "/api/v1/discovery/runs";
  public static final String CERTIFICATES = "/api/v1/certificates";

  private Api() {}

  public static RequestSpecification json(Object body) {
    return given().contentType(ContentType.JSON).body(body);
  }

  /** A task that is valid, with a name of its own, to be changed by the test. */
  public static Map<String, Object> task() {
    Map<String, Object> task = new HashMap<>();
    task.put("name", "task " + UUID.randomUUID());
    task.put("accountId", SignedInHere.ACCOUNT.toString());
    return task;
  }

  public static String define(Map<String, Object> task) {
    return json(task).post(TASKS).then().statusCode(201).extract().path("id");
  }

  /** A task for some vaults. */
  public static String taskFor(String... vaultIds) {
    Map<String, Object> task = task();
    task.put("scope", Map.of("vaults", List.of(vaultIds)));
    return define(task);
  }

  /** Runs a task to its end. */
  public static JsonPath run(String taskId) {
    String id =
        given().post(TASKS + "/" + taskId + "/runs").then().statusCode(202).extract().path("id");
    return await()
        .atMost(Duration.ofSeconds(30))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> given().get(RUNS + "/" + id).jsonPath(), run -> run.get("finishedAt") != null);
  }
}
