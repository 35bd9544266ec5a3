package io.certwright.enrollment;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.contracts.AccountEvent;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.Environment;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.contracts.Topics;
import io.certwright.enrollment.authority.AuthorityKind;
import io.certwright.enrollment.azure.NeedsAzure;
import io.certwright.enrollment.certificate.Thumbprint;
import io.certwright.enrollment.issuing.Enrollment;
import io.certwright.enrollment.issuing.EnrollmentRequest;
import io.certwright.enrollment.issuing.Enrollments;
import io.certwright.enrollment.vault.VaultTarget;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What is heard from, and told to, the other services over Kafka. */
@QuarkusTest
@NeedsServers(schema = "enrollment")
@NeedsAzure
class EventsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final KnownAccounts known;
  private final Enrollments enrollments;
  private final Producer<String, byte[]> producer;
  private final EventCodec codec;
  private final String brokers;

  EventsTest(
      KnownAccounts known,
      Enrollments enrollments,
      Producer<String, byte[]> producer,
      EventCodec codec,
      @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
    this.known = known;
    this.enrollments = enrollments;
    this.producer = producer;
    this.codec = codec;
    this.brokers = brokers;
  }

  @Test
  void learnsOfAccountsAndOfTheirRemoval() {
    UUID id = Ids.next();
    send(new AccountEvent.Registered(id, 1, "New", Environment.AZURE, Ids.next(), Ids.next()));
    await().atMost(PATIENCE).until(() -> known.find(id).isPresent());

    send(new AccountEvent.Removed(id, 2));

    await().atMost(PATIENCE).until(() -> known.find(id).isEmpty());
  }

  @Test
  void tellsOfTheRequestAndOfTheMergedCertificate() {
    String name = Api.newName("events");
    Map<String, Object> body = Api.enrollment(name);
    String id =
        Api.json(body)
            .header("X-Correlation-Id", "events-test")
            .post(Api.ENROLLMENTS)
            .then()
            .statusCode(202)
            .extract()
            .path("id");
    Api.ended(id);

    List<EventMessage> told = told(id, 2);

    EnrollmentEvent.Requested requested = (EnrollmentEvent.Requested) told.get(0).event();
    EnrollmentEvent.Issued issued = (EnrollmentEvent.Issued) told.get(1).event();
    assertThat(requested.target().certificateName()).isEqualTo(name);
    assertThat(told).extracting(EventMessage::correlationId).containsOnly("events-test");
    byte[] der = given().get(Api.at(id) + "/certificate?format=der").asByteArray();
    assertThat(Base64.getDecoder().decode(issued.certificate().der())).isEqualTo(der);
    assertThat(issued.certificate().thumbprint()).isEqualTo(Thumbprint.sha256(der));
    assertThat(issued.certificate().enabled()).isTrue();
  }

  @Test
  void cancelsWhatWaitsWhenItsAccountIsRemoved() {
    UUID account = Ids.next();
    Enrollment waiting = waiting(account);
    enrollments.add(waiting);

    send(new AccountEvent.Removed(account, 2));

    Map<String, Object> ended = Api.ended(waiting.id().toString()).getMap("");
    assertThat(ended).containsEntry("state", "CANCELLED");
    assertThat(ended.get("steps").toString()).contains("account was removed");
    assertThat(told(waiting.id().toString(), 1).get(0).event())
        .isInstanceOf(EnrollmentEvent.Cancelled.class);
  }

  private static Enrollment waiting(UUID account) {
    Instant now = Instant.now();
    EnrollmentRequest like =
        Samples.request(
            UUID.fromString(Api.authority("PRIVATE")),
            AuthorityKind.PRIVATE,
            Api.newName("waiting"));
    VaultTarget target =
        new VaultTarget(
            account,
            like.target().vault(),
            like.target().address(),
            like.target().certificateName());
    EnrollmentRequest request =
        new EnrollmentRequest(
            target,
            like.authorityId(),
            like.authorityKind(),
            like.specification(),
            like.contentType(),
            like.tags(),
            like.comments());
    return Enrollment.requested(Ids.next(), request, now)
        .waiting(now.plus(Duration.ofHours(1)), now);
  }

  private void send(AccountEvent event) {
    producer.send(
        codec.encode(
            new EventMessage(
                Ids.next(), URI.create("urn:certwright:test"), Instant.now(), "test", event)));
  }

  private List<EventMessage> told(String enrollmentId, int number) {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            brokers,
            "group.id",
            "events-test-" + enrollmentId,
            "auto.offset.reset",
            "earliest");
    List<EventMessage> told = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.ENROLLMENTS));
      await()
          .atMost(PATIENCE)
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  if (record.key().equals(enrollmentId)) {
                    codec.decode(record).ifPresent(told::add);
                  }
                }
                return told.size() >= number;
              });
    }
    return told;
  }
}
