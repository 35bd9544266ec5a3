package io.certwright.account;

import static io.certwright.account.Api.at;
import static io.certwright.account.Api.json;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.account.azure.NeedsAzure;
import io.certwright.account.azure.TestTenant;
import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.Environment;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.contracts.Topics;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What the other services hear, read from the real topic. */
@QuarkusTest
@NeedsServers(schema = "account")
@NeedsAzure
class AccountEventsTest {

  @ConfigProperty(name = "kafka.bootstrap.servers")
  String bootstrapServers;

  @Test
  void tellsTheLifeOfAnAccountOnceAndInOrder() {
    // Given
    Map<String, Object> settings = Api.account();
    String id = json(settings).header("X-Correlation-Id", "events-1").post(Api.ACCOUNTS).path("id");
    Map<String, Object> renamed = Api.account();
    renamed.remove("credential");

    // When
    given().post(at(id) + "/check").then().statusCode(200);
    json(renamed).put(at(id)).then().statusCode(200);
    json(Api.secret(TestTenant.OTHER_SECRET)).put(at(id) + "/credential").then().statusCode(200);
    json(Api.secret("a-secret-that-is-wrong")).put(at(id) + "/credential").then().statusCode(422);
    given().delete(at(id)).then().statusCode(204);

    // Then
    List<ConsumerRecord<String, byte[]>> records = recordsUntilRemoved(id);
    List<EventMessage> messages = records.stream().map(AccountEventsTest::decode).toList();
    UUID account = UUID.fromString(id);
    UUID directory = UUID.fromString(TestTenant.DIRECTORY);
    UUID application = UUID.fromString(TestTenant.FULL);
    assertThat(messages.get(0).event())
        .isEqualTo(
            new AccountEvent.Registered(
                account,
                1,
                settings.get("name").toString(),
                Environment.AZURE,
                directory,
                application));
    assertThat(messages.get(1).event())
        .isInstanceOfSatisfying(
            AccountEvent.Checked.class,
            checked -> {
              assertThat(checked.status()).isEqualTo("OK");
              assertThat(checked.vaults()).isEqualTo(3);
            });
    assertThat(messages.subList(2, messages.size()).stream().map(EventMessage::event))
        .containsExactly(
            new AccountEvent.Changed(
                account,
                2,
                renamed.get("name").toString(),
                Environment.AZURE,
                directory,
                application),
            new AccountEvent.CredentialRotated(account, 3, "CLIENT_SECRET", null),
            new AccountEvent.Removed(account, 4));
    assertThat(messages.get(0).correlationId()).isEqualTo("events-1");
    ConsumerRecord<String, byte[]> first = records.get(0);
    assertThat(header(first, "ce_type")).isEqualTo("io.certwright.account.registered.v1");
    assertThat(header(first, "ce_source")).isEqualTo("urn:certwright:account-service");
    assertThat(header(first, "ce_specversion")).isEqualTo("1.0");
    assertThat(header(first, "ce_correlationid")).isEqualTo("events-1");
    assertThat(header(first, "content-type")).isEqualTo("application/json");
    assertThat(records.stream().map(record -> new String(record.value(), StandardCharsets.UTF_8)))
        .noneMatch(
            value -> value.contains(TestTenant.SECRET) || value.contains(TestTenant.OTHER_SECRET));
  }

  private List<ConsumerRecord<String, byte[]>> recordsUntilRemoved(String id) {
    List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(
          consumer.partitionsFor(Topics.ACCOUNTS).stream()
              .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
              .toList());
      await()
          .atMost(Duration.ofSeconds(60))
          .until(
              () -> {
                consumer
                    .poll(Duration.ofMillis(200))
                    .forEach(
                        record -> {
                          if (id.equals(record.key())) {
                            records.add(record);
                          }
                        });
                return !records.isEmpty()
                    && decode(records.get(records.size() - 1)).event()
                        instanceof AccountEvent.Removed;
              });
    }
    return records;
  }

  private Map<String, Object> config() {
    return Map.of("bootstrap.servers", bootstrapServers, "auto.offset.reset", "earliest");
  }

  private static EventMessage decode(ConsumerRecord<String, byte[]> record) {
    return new EventCodec().decode(record).orElseThrow();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
