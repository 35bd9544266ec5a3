package io.certwright.launcher.journey;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic as an outsider sees it: all of its records, which can be delivered once more. */
record TopicUnderTest(String bootstrapServers, String name) {

  private static final int TIMEOUT_SECONDS = 30;

  /** Every record from the beginning to the end as it is now, partition after partition. */
  List<ConsumerRecord<byte[], byte[]>> records() {
    try (var consumer =
        new KafkaConsumer<>(address(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(name).stream()
              .map(partition -> new TopicPartition(name, partition.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
      while (partitions.stream().anyMatch(part -> consumer.position(part) < ends.get(part))) {
        consumer.poll(Duration.ofMillis(200)).forEach(found::add);
      }
      return found;
    }
  }

  /** Delivers every record again: same key, same headers and so the same event id, same value. */
  void deliverAgain() throws ExecutionException, InterruptedException, TimeoutException {
    try (var producer =
        new KafkaProducer<>(address(), new ByteArraySerializer(), new ByteArraySerializer())) {
      for (ConsumerRecord<byte[], byte[]> found : records()) {
        producer
            .send(
                new ProducerRecord<>(
                    name, found.partition(), found.key(), found.value(), found.headers()))
            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
      }
    }
  }

  private Map<String, Object> address() {
    return Map.of("bootstrap.servers", bootstrapServers);
  }
}
