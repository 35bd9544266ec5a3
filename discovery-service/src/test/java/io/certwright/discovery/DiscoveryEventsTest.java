package io.certwright.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.Topics;
import io.certwright.discovery.azure.NeedsAzure;
import io.certwright.discovery.azure.TestTenant;
import io.certwright.discovery.azure.VaultHand;
import io.certwright.testkit.NeedsServers;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** What others hear of runs, read from the real topic. */
@QuarkusTest
@NeedsServers(schema = "discovery")
@NeedsAzure
class DiscoveryEventsTest {

  private final VaultHand vaults;
  private final String bootstrapServers;

  DiscoveryEventsTest(
      VaultHand vaults, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.vaults = vaults;
    this.bootstrapServers = bootstrapServers;
  }

  @Test
  void tellsEachRunAndEachChangeOnce() {
    // Given
    String task = Api.taskFor(TestTenant.vaultId(TestTenant.TOLD));
    vaults.make(TestTenant.TOLD, "told");

    // When
    Api.run(task);
    Api.run(task);
    vaults.delete(TestTenant.TOLD, "told");
    Api.run(task);

    // Then
    List<CertwrightEvent> events = eventsUntilThirdRunOf(UUID.fromString(task));
    assertThat(events.stream().map(event -> event.getClass().getSimpleName()))
        .containsExactlyInAnyOrder(
            "CertificateFound", "RunFinished", "RunFinished", "CertificateGone", "RunFinished");
    assertThat(counts(events))
        .containsExactlyInAnyOrder(
            new DiscoveryEvent.Counts(1, 1, 0, 0, 0),
            new DiscoveryEvent.Counts(1, 0, 0, 0, 1),
            new DiscoveryEvent.Counts(0, 0, 0, 1, 0));
  }

  private static List<DiscoveryEvent.Counts> counts(List<CertwrightEvent> events) {
    return events.stream()
        .filter(DiscoveryEvent.RunFinished.class::isInstance)
        .map(event -> ((DiscoveryEvent.RunFinished) event).counts())
        .toList();
  }

  private List<CertwrightEvent> eventsUntilThirdRunOf(UUID task) {
    List<CertwrightEvent> events = new ArrayList<>();
    EventCodec codec = new EventCodec();
    try (var consumer =
        new KafkaConsumer<>(config(), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(List.of(Topics.DISCOVERY));
      await()
          .atMost(Duration.ofSeconds(30))
          .until(
              () -> {
                for (var record : consumer.poll(Duration.ofMillis(200))) {
                  CertwrightEvent event = codec.decode(record).orElseThrow().event();
                  if (isOurs(event, task)) {
                    events.add(event);
                  }
                }
                return counts(events).size() == 3 && events.size() >= 5;
              });
    }
    return events;
  }

  private static boolean isOurs(CertwrightEvent event, UUID task) {
    if (event instanceof DiscoveryEvent.RunFinished finished) {
      return finished.taskId().equals(task);
    }
    if (event instanceof DiscoveryEvent.CertificateFound found) {
      return found.location().certificateName().equals("told");
    }
    return event instanceof DiscoveryEvent.CertificateGone gone
        && gone.location().certificateName().equals("told");
  }

  private Map<String, Object> config() {
    return Map.of(
        "bootstrap.servers", bootstrapServers,
        "group.id", "discovery-events-test",
        "auto.offset.reset", "earliest");
  }
}
