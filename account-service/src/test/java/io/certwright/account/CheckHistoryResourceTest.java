package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.account.check.schedule.CheckWork;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** The checks of an account over time, whoever or whatever caused them. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class CheckHistoryResourceTest {

  @Inject CheckWork work;
  @Inject Producer<String, byte[]> kafka;

  private Consumer<String> deleteSecret;

  @Test
  void tellsWhatChangedFromOneCheckToTheNext() {
    String id = Api.registered(TestTenant.FULL, TestTenant.PASSING_SECRET);
    Response first = given().post(at(id) + "/check");
    deleteSecret.accept(TestTenant.PASSING_SECRET);
    Response second = given().post(at(id) + "/check");

    first.then().body("trigger", equalTo("OPERATOR")).body("$", not(hasKey("changes")));
    second
        .then()
        .body("changes.mended", empty())
        .body("changes.newlyFailing.name", hasItem("token"))
        .body("changes.newlyFailing[0].before", equalTo("PASS"))
        .body("changes.newlyFailing[0].now", equalTo("FAIL"));
    given()
        .get(at(id) + "/checks")
        .then()
        .statusCode(200)
        .body("items.id", equalTo(List.of(second.path("id"), first.path("id"))))
        .body("items.status", equalTo(List.of("FAILED", "OK")))
        .body("items[0].newlyFailing", greaterThan(0))
        .body("items[0].lines.fail", greaterThan(0))
        .body("items[1].lines.fail", equalTo(0))
        .body("items[1].vaults", equalTo(3));
    assertThat(given().get(at(id) + "/checks/" + first.path("id")).asString())
        .isEqualTo(first.asString());
  }

  @Test
  void pagesThroughTheHistory() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);
    List<String> newestFirst =
        Stream.generate(() -> checked(id)).limit(3).sorted(Comparator.reverseOrder()).toList();

    Response first = given().queryParam("limit", 2).get(at(id) + "/checks");
    Response last =
        given()
            .queryParam("limit", 2)
            .queryParam("cursor", first.<String>path("next"))
            .get(at(id) + "/checks");

    assertThat(first.<List<String>>path("items.id")).isEqualTo(newestFirst.subList(0, 2));
    assertThat(last.<List<String>>path("items.id")).isEqualTo(newestFirst.subList(2, 3));
    last.then().body("$", not(hasKey("next")));
  }

  @Test
  void knowsOnlyTheChecksOfThatAccount() {
    String id = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);
    String other = Api.registered(TestTenant.LATE, TestTenant.LATE_SECRET);
    String check = checked(other);

    for (String path : List.of("/checks/" + check, "/checks/nonsense", "/checks/" + Ids.next())) {
      given().get(at(id) + path).then().statusCode(404);
    }
    given().get(at(id) + "/checks").then().body("items", empty());
    given().get(at(Ids.next().toString()) + "/checks").then().statusCode(404);
    given().queryParam("cursor", "bm9uc2Vuc2U").get(at(id) + "/checks").then().statusCode(400);
  }

  @Test
  void checksUnaskedAfterARotation() {
    String id = Api.registered(Api.account());

    json(Api.secret(TestTenant.OTHER_SECRET)).put(at(id) + "/credential").then().statusCode(200);

    awaitCheck(id, "ROTATION");
    given().get(at(id)).then().body("state", equalTo("OK"));
  }

  @Test
  void checksUnaskedWhenAnEnrollmentWasRefusedByAzure() {
    String id = Api.registered(Api.account());
    EnrollmentEvent.Target target =
        new EnrollmentEvent.Target(
            UUID.fromString(id),
            TestTenant.vaultId("kv-test-open"),
            "https://kv-test-open.vault.azure.net/",
            "www");

    send(new EnrollmentEvent.Failed(Ids.next(), target, "vault-access-denied", "No."));

    awaitCheck(id, "SIGNAL");
  }

  private void send(EnrollmentEvent event) {
    kafka.send(
        new EventCodec()
            .encode(
                new EventMessage(
                    Ids.next(),
                    URI.create("urn:certwright:enrollment-service"),
                    Instant.now(),
                    "check-signals",
                    event)));
  }

  /** What a tick of the timer does, until it found something. */
  private void awaitCheck(String id, String trigger) {
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              work.fill();
              given().get(at(id) + "/checks").then().body("items.trigger", hasItem(trigger));
            });
  }

  private static String checked(String id) {
    return given().post(at(id) + "/check").then().statusCode(200).extract().path("id");
  }
}
