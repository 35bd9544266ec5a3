package io.certwright.testkit.servers;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;

/** Creates topics, as an operator does; no broker here creates one by need. */
final class KafkaTopics {

  private static final int PARTITIONS = 3;
  private static final short REPLICAS = 1;
  private static final int TIMEOUT_SECONDS = 60;

  private KafkaTopics() {}

  static void create(String bootstrapServers, Collection<String> names)
      throws ExecutionException, TimeoutException, InterruptedException {
    List<NewTopic> topics =
        names.stream().map(name -> new NewTopic(name, PARTITIONS, REPLICAS)).toList();
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      admin.createTopics(topics).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
  }
}
