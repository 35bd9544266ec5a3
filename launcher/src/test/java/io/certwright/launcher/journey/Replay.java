package io.certwright.launcher.journey;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Delivers records again, byte for byte, as Kafka may. */
final class Replay implements AutoCloseable {

  private final KafkaConsumer<byte[], byte[]> consumer;
  private final KafkaProducer<byte[], byte[]> producer;
  private final Admin admin;

  Replay(String bootstrapServers) {
    Map<String, Object> config = Map.of("bootstrap.servers", bootstrapServers);
    this.consumer =
        new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    this.producer =
        new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    this.admin = Admin.create(config);
  }

  void everything(String topic) throws ExecutionException, InterruptedException {
    for (ConsumerRecord<byte[], byte[]> record : read(topic)) {
      producer
          .send(
              new ProducerRecord<>(
                  topic, record.partition(), record.key(), record.value(), record.headers()))
          .get();
    }
  }

  /** Returns when the group has dealt with all that the topic holds now. */
  void awaitTaken(String group, String topic) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions(topic));
    await().atMost(Duration.ofSeconds(60)).until(() -> isPast(group, ends));
  }

  private boolean isPast(String group, Map<TopicPartition, Long> ends)
      throws ExecutionException, InterruptedException {
    Map<TopicPartition, OffsetAndMetadata> taken =
        admin
            .listConsumerGroupOffsets(Map.of(group, new ListConsumerGroupOffsetsSpec()))
            .partitionsToOffsetAndMetadata(group)
            .get();
    return ends.entrySet().stream()
        .filter(end -> end.getValue() > 0)
        .allMatch(
            end ->
                taken.get(end.getKey()) != null
                    && taken.get(end.getKey()).offset() >= end.getValue());
  }

  private List<ConsumerRecord<byte[], byte[]>> read(String topic) {
    List<TopicPartition> partitions = partitions(topic);
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  private List<TopicPartition> partitions(String topic) {
    return consumer.partitionsFor(topic).stream()
        .map((PartitionInfo info) -> new TopicPartition(topic, info.partition()))
        .collect(Collectors.toList());
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
    admin.close();
  }
}
