package io.certwright.testkit.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.certwright.testkit.NeedsServers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Exit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsServers
class KafkaServerTest {

  @TempDir static Path directory;

  static KafkaServer server;

  @BeforeAll
  static void start() {
    server = KafkaServer.start(0, directory.resolve("kafka"), List.of("letters", "letters.dlq"));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void hasTheTopicsItWasAskedFor() throws Exception {
    try (Admin admin = Admin.create(address())) {
      assertThat(admin.listTopics().names().get(10, TimeUnit.SECONDS))
          .contains("letters", "letters.dlq");
    }
  }

  @Test
  void carriesRecordsFromProducerToConsumerGroup() throws Exception {
    // Given
    try (var producer =
        new KafkaProducer<>(address(), new StringSerializer(), new StringSerializer())) {
      producer.send(new ProducerRecord<>("letters", "key", "hello")).get(10, TimeUnit.SECONDS);
    }
    Map<String, Object> group =
        Map.of(
            "bootstrap.servers", server.bootstrapServers(),
            "group.id", "readers",
            "auto.offset.reset", "earliest");

    // When
    try (var consumer =
        new KafkaConsumer<>(group, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("letters"));

      // Then
      Awaitility.await()
          .atMost(Duration.ofSeconds(30))
          .untilAsserted(
              () ->
                  assertThat(consumer.poll(Duration.ofSeconds(1)))
                      .anySatisfy(letter -> assertThat(letter.value()).isEqualTo("hello")));
    }
  }

  @Test
  void createsNoTopicByNeed() {
    Map<String, Object> impatient =
        Map.of("bootstrap.servers", server.bootstrapServers(), "max.block.ms", 2000);
    try (var producer =
        new KafkaProducer<>(impatient, new StringSerializer(), new StringSerializer())) {
      assertThatThrownBy(
              () -> producer.send(new ProducerRecord<>("typo", "hello")).get(10, TimeUnit.SECONDS))
          .hasStackTraceContaining("typo");
    }
    try (Admin admin = Admin.create(address())) {
      assertThatThrownBy(
              () -> admin.describeTopics(List.of("typo")).allTopicNames().get(10, TimeUnit.SECONDS))
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }

  @Test
  void neverEndsTheCallersProcess() {
    assertThatThrownBy(() -> Exit.exit(3, "disk on fire"))
        .hasMessage("Kafka gave up with status 3: disk on fire");

    assertThat(EmbeddedKafka.failure())
        .isCompletedWithValue("Kafka gave up with status 3: disk on fire");
  }

  private static Map<String, Object> address() {
    return Map.of("bootstrap.servers", server.bootstrapServers());
  }
}
