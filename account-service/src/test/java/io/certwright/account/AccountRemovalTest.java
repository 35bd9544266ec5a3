package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** What depends on an account is heard over real Kafka, and keeps the account. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class AccountRemovalTest {

  @Inject Producer<String, byte[]> producer;
  @Inject DataSource dataSource;

  @Test
  void refusesWhileATaskOrAnEnrollmentNeedsTheAccount() throws Exception {
    // Given
    String id = Api.registered(Api.account());
    UUID account = UUID.fromString(id);
    UUID task = Ids.next();
    UUID enrollment = Ids.next();
    var target =
        new EnrollmentEvent.Target(account, "/subscriptions/s", "https://v.vault.azure.net/", "w");
    EventMessage created = message(new DiscoveryEvent.TaskCreated(task, 1, account, "All"));
    send(created);
    send(created);
    send(message(new EnrollmentEvent.Requested(enrollment, target, Ids.next(), "CN=w")));
    awaitDependents(id, 2);

    // Then
    given()
        .delete(at(id))
        .then()
        .statusCode(409)
        .body("code", equalTo("account-in-use"))
        .body(
            "detail",
            allOf(
                containsString("1 discovery task (" + task + ")"),
                containsString("1 enrollment (" + enrollment + ")"),
                containsString("?force=true")));
    given().get(at(id) + "/dependents?limit=1").then().body("items", hasSize(1));

    // When
    send(message(new DiscoveryEvent.TaskRemoved(task, account)));
    send(message(new EnrollmentEvent.Cancelled(enrollment, target, "As it was asked for.")));
    awaitDependents(id, 0);

    // Then
    given().delete(at(id)).then().statusCode(204);
  }

  @Test
  void removesItAllTheSameWhenForced() throws Exception {
    String id = Api.registered(Api.account());
    send(message(new DiscoveryEvent.TaskCreated(Ids.next(), 1, UUID.fromString(id), "All")));
    awaitDependents(id, 1);

    given()
        .delete(at(id) + "?force=yes")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("?force"));
    given().delete(at(id) + "?force=false").then().statusCode(409);
    given().delete(at(id) + "?force=true").then().statusCode(204);

    given().get(at(id)).then().statusCode(404);
    given().get(at(id) + "/dependents").then().statusCode(404);
  }

  @Test
  void keepsNoTraceOfTheManyEventsThatAreOfNoInterest() throws Exception {
    String id = Api.registered(Api.account());
    UUID account = UUID.fromString(id);
    EventMessage gone =
        message(
            new DiscoveryEvent.CertificateGone(
                new DiscoveryEvent.Location(Ids.next(), account, "/subscriptions/s", "w"),
                "VANISHED",
                null,
                null));
    UUID task = Ids.next();
    EventMessage created = message(new DiscoveryEvent.TaskCreated(task, 1, account, "All"));
    send(gone);
    send(created);
    awaitDependents(id, 1);

    assertThat(inboxRows(created)).isEqualTo(1);
    assertThat(inboxRows(gone)).isZero();
  }

  private int inboxRows(EventMessage message) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement("SELECT count(*) FROM inbox WHERE event_id = ?")) {
      select.setObject(1, message.id());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static void awaitDependents(String account, int number) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> given().get(at(account) + "/dependents").then().body("items", hasSize(number)));
  }

  private void send(EventMessage message) throws Exception {
    producer.send(new EventCodec().encode(message)).get(10, TimeUnit.SECONDS);
  }

  private static EventMessage message(CertwrightEvent event) {
    return new EventMessage(
        Ids.next(), URI.create("urn:certwright:test"), Instant.now(), "removal-test", event);
  }
}
