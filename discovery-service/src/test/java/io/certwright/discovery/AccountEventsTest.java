package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.Environment;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class AccountEventsTest {

  private final Producer<String, byte[]> producer;

  AccountEventsTest(Producer<String, byte[]> producer) {
    this.producer = producer;
  }

  @Test
  void knowsAnAccountFromItsRegistrationToItsRemovalWhichEndsItsTasks() throws Exception {
    UUID account = Ids.next();
    UUID id = UUID.randomUUID();

    send(new AccountEvent.Registered(account, 1, "shop", Environment.AZURE, id, id));
    awaitAnswerTo(account, 201);

    Map<String, Object> needing = Api.task();
    needing.put("accountId", account.toString());
    String task = Api.json(needing).post(Api.TASKS).then().statusCode(201).extract().path("id");
    send(new AccountEvent.Removed(account, 2));
    awaitAnswerTo(account, 400);
    given().get(Api.TASKS + "/" + task).then().statusCode(404);
  }

  private static void awaitAnswerTo(UUID account, int status) {
    Map<String, Object> task = Api.task();
    task.put("accountId", account.toString());
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              task.put("name", "task " + UUID.randomUUID());
              return Api.json(task).post(Api.TASKS).statusCode() == status;
            });
  }

  private void send(AccountEvent event) throws Exception {
    EventMessage message =
        new EventMessage(
            Ids.next(),
            URI.create("urn:certwright:account-service"),
            Instant.now(),
            "account-test",
            event);
    producer.send(new EventCodec().encode(message)).get(10, TimeUnit.SECONDS);
  }
}
