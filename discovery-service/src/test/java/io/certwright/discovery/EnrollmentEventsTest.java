package io.certwright.discovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.azure.security.keyvault.certificates.models.KeyVaultCertificateWithPolicy;
import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.SignedInHere;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.discovery.x509.Der;
import io.certwright.platform.id.Ids;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

/** What enrollment-service announces, over real Kafka. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class EnrollmentEventsTest {

  private final VaultHand vaults;
  private final Producer<String, byte[]> producer;

  EnrollmentEventsTest(VaultHand vaults, Producer<String, byte[]> producer) {
    this.vaults = vaults;
    this.producer = producer;
  }

  @Test
  void takesInWhatWasEnrolledOnceAndBeforeAnyScan() throws Exception {
    // Given
    KeyVaultCertificateWithPolicy merged = vaults.make(TestTenant.EVENTS, "enrolled");
    EventMessage event = message(merged);

    // When: the same event twice, and one after it that shows both were taken
    send(event);
    send(event);
    send(message(vaults.make(TestTenant.EVENTS, "marker")));
    await().atMost(Duration.ofSeconds(20)).until(() -> names().contains("marker"));

    // Then
    assertThat(names()).containsExactly("enrolled", "marker");
    JsonPath history = history("enrolled");
    assertThat(history.getList("items")).hasSize(1);
    assertThat(history.getString("items[0].origin.kind")).isEqualTo("ENROLLMENT");
    assertThat(history.getString("items[0].origin.enrollmentId"))
        .isEqualTo(((EnrollmentEvent.Issued) event.event()).enrollmentId().toString());
    assertThat(history.getString("items[0].at")).isEqualTo(event.time().toString());

    // And: a scan finds nothing new in it
    JsonPath run = Api.run(Api.taskFor(TestTenant.vaultId(TestTenant.EVENTS)));
    assertThat(run.getMap("counts"))
        .hasToString("{seen=2, added=0, changed=0, gone=0, unchanged=2}");
    assertThat(history("enrolled").getList("items")).hasSize(1);
  }

  private void send(EventMessage message) throws Exception {
    producer.send(new EventCodec().encode(message)).get(10, TimeUnit.SECONDS);
  }

  private static List<String> names() {
    return given()
        .get(Api.CERTIFICATES + "?vault=" + TestTenant.EVENTS)
        .jsonPath()
        .getList("items.certificateName");
  }

  private static JsonPath history(String name) {
    String id =
        given()
            .get(Api.CERTIFICATES + "?vault=" + TestTenant.EVENTS + "&text=" + name)
            .path("items[0].id");
    return given().get(Api.CERTIFICATES + "/" + id + "/history").jsonPath();
  }

  private static EventMessage message(KeyVaultCertificateWithPolicy merged) {
    var properties = merged.getProperties();
    return new EventMessage(
        Ids.next(),
        URI.create("urn:certwright:enrollment-service"),
        Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS),
        "enrollment-test",
        new EnrollmentEvent.Issued(
            Ids.next(),
            new EnrollmentEvent.Target(
                SignedInHere.ACCOUNT,
                TestTenant.vaultId(TestTenant.EVENTS),
                VaultHand.uri(TestTenant.EVENTS),
                merged.getName()),
            UUID.randomUUID(),
            new EnrollmentEvent.Certificate(
                properties.getVersion(),
                Der.sha256(merged.getCer()),
                Base64.getEncoder().encodeToString(merged.getCer()),
                true,
                merged.getPolicy().isExportable(),
                "Self",
                Map.of(),
                properties.getCreatedOn().toInstant(),
                properties.getUpdatedOn().toInstant())));
  }
}
