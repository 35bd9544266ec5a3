package io.certwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventCodecTest {

  private final EventCodec codec = new EventCodec();

  @Test
  void everyTypeHasASample() {
    assertThat(Samples.all().map(EventMessage::type)).containsExactlyInAnyOrder(EventType.values());
  }

  @ParameterizedTest
  @MethodSource("io.certwright.contracts.Samples#all")
  void readsBackWhatItWrote(EventMessage message) {
    assertThat(codec.decode(received(codec.encode(message)))).contains(message);
  }

  @ParameterizedTest
  @MethodSource("io.certwright.contracts.Samples#all")
  void writesTheBytesThatConsumersKnow(EventMessage message) throws IOException {
    Path golden = Path.of("src/test/resources/golden", message.type().typeName() + ".txt");
    CommittedFile.assertSame(golden, asText(codec.encode(message)));
  }

  @Test
  void leavesTypesOfANewerReleaseAlone() {
    var record = received(codec.encode(Samples.all().findFirst().orElseThrow()));
    record.headers().remove("ce_type");
    record.headers().add("ce_type", "io.certwright.account.painted.v7".getBytes());

    assertThat(codec.decode(record)).isEmpty();
  }

  @Test
  void ignoresFieldsOfANewerRelease() {
    EventMessage removed =
        Samples.all().filter(m -> m.type() == EventType.ACCOUNT_REMOVED).findFirst().orElseThrow();
    String json = codec.payload(removed.event()).replace("{", "{\"colour\":\"red\",");

    assertThat(codec.event(EventType.ACCOUNT_REMOVED, json.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(removed.event());
  }

  @Test
  void refusesWhatIsNotACloudEvent() {
    var noise = new ConsumerRecord<>(Topics.ACCOUNTS, 0, 0, "key", new byte[] {1, 2, 3});

    assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> codec.decode(noise));
  }

  @Test
  void refusesDataThatIsNotOfItsType() {
    var record = received(codec.encode(Samples.all().findFirst().orElseThrow()));
    var broken = new ConsumerRecord<>(Topics.ACCOUNTS, 0, 0, record.key(), "[]".getBytes());
    record.headers().forEach(broken.headers()::add);

    assertThatExceptionOfType(MalformedEventException.class).isThrownBy(() -> codec.decode(broken));
  }

  private static ConsumerRecord<String, byte[]> received(ProducerRecord<String, byte[]> sent) {
    var record = new ConsumerRecord<>(sent.topic(), 0, 0L, sent.key(), sent.value());
    sent.headers().forEach(record.headers()::add);
    return record;
  }

  private static String asText(ProducerRecord<String, byte[]> record) {
    String headers =
        StreamSupport.stream(record.headers().spliterator(), false)
            .map(header -> header.key() + ": " + new String(header.value(), StandardCharsets.UTF_8))
            .sorted()
            .collect(Collectors.joining("\n"));
    return String.join(
        "\n",
        Arrays.asList(
            "topic: " + record.topic(),
            "key: " + record.key(),
            headers,
            "",
            new String(record.value(), StandardCharsets.UTF_8),
            ""));
  }
}
