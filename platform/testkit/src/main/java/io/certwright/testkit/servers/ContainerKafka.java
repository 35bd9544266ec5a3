package io.certwright.testkit.servers;

import java.util.Collection;
import org.testcontainers.kafka.KafkaContainer;

/** Kafka's official image. */
final class ContainerKafka implements KafkaServer {

  private static final String IMAGE = "apache/kafka:4.1.2";

  private final KafkaContainer container;

  private ContainerKafka(KafkaContainer container) {
    this.container = container;
  }

  static ContainerKafka start(Collection<String> topics) {
    KafkaContainer container =
        new KafkaContainer(IMAGE).withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false");
    container.start();
    try {
      KafkaTopics.create(container.getBootstrapServers(), topics);
      return new ContainerKafka(container);
    } catch (Exception e) {
      container.stop();
      throw new IllegalStateException(IMAGE + " refused the topics", e);
    }
  }

  @Override
  public String bootstrapServers() {
    return container.getBootstrapServers();
  }

  @Override
  public void close() {
    container.stop();
  }
}
