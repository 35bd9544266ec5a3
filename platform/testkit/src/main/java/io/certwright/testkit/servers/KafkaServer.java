package io.certwright.testkit.servers;

import java.nio.file.Path;
import java.util.Collection;

/** A running Kafka broker that has the given topics and never creates one by itself. */
public interface KafkaServer extends AutoCloseable {

  /**
   * Starts the broker that {@link Infrastructure#chosen()} asks for and returns when its topics are
   * there.
   *
   * @param port port on 127.0.0.1, or 0 for any free one; a container chooses its own
   * @param data an empty or missing directory for the log segments; a container keeps its own
   */
  static KafkaServer start(int port, Path data, Collection<String> topics) {
    return Infrastructure.chosen() == Infrastructure.CONTAINERS
        ? ContainerKafka.start(topics)
        : EmbeddedKafka.start(port, data, topics);
  }

  /** What a client takes as {@code bootstrap.servers}. */
  String bootstrapServers();

  @Override
  void close();
}
