package io.certwright.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The one translation between our events and Kafka: CloudEvents 1.0, binary mode out ({@code ce_}
 * headers, {@code content-type: application/json}), binary and structured mode in.
 */
public final class EventCodec {

  private static final String CORRELATION_ID = "correlationid";

  private final ObjectMapper json =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .build();

  /** The event as the JSON that the outbox keeps and that becomes the record's value. */
  public String payload(CertwrightEvent event) {
    try {
      return json.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("An event of ours cannot be written as JSON", e);
    }
  }

  /** The record to send, its key being the aggregate's id. */
  public ProducerRecord<String, byte[]> encode(EventMessage message) {
    CloudEventBuilder cloudEvent =
        CloudEventBuilder.v1()
            .withId(message.id().toString())
            .withSource(message.source())
            .withType(message.type().typeName())
            .withTime(message.time().atOffset(ZoneOffset.UTC))
            .withExtension(CORRELATION_ID, message.correlationId())
            .withData(
                "application/json", payload(message.event()).getBytes(StandardCharsets.UTF_8));
    return KafkaMessageFactory.<String>createWriter(
            message.type().topic(), message.event().aggregateId().toString())
        .writeBinary(cloudEvent.build());
  }

  /** Reads a payload that {@link #payload} wrote. */
  public CertwrightEvent event(EventType type, byte[] payload) {
    try {
      return json.readValue(payload, type.payload());
    } catch (IOException e) {
      throw new MalformedEventException("Not a valid " + type.typeName(), e);
    }
  }

  /**
   * What the record says; empty when its type is of a newer release.
   *
   * @throws MalformedEventException when the record is not a CloudEvent or its data is not of its
   *     type
   */
  public Optional<EventMessage> decode(ConsumerRecord<String, byte[]> record) {
    CloudEvent cloudEvent = cloudEvent(record);
    return EventType.named(cloudEvent.getType()).map(type -> message(type, cloudEvent));
  }

  private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
    try {
      return KafkaMessageFactory.createReader(record).toEvent();
    } catch (CloudEventRWException | IllegalStateException e) {
      throw new MalformedEventException("Not a CloudEvent", e);
    }
  }

  private EventMessage message(EventType type, CloudEvent cloudEvent) {
    if (cloudEvent.getData() == null || cloudEvent.getTime() == null) {
      throw new MalformedEventException("A CloudEvent without data or time", null);
    }
    Object correlationId = cloudEvent.getExtension(CORRELATION_ID);
    return new EventMessage(
        id(cloudEvent),
        cloudEvent.getSource(),
        cloudEvent.getTime().toInstant(),
        correlationId == null ? cloudEvent.getId() : correlationId.toString(),
        event(type, cloudEvent.getData().toBytes()));
  }

  private static UUID id(CloudEvent cloudEvent) {
    try {
      return UUID.fromString(cloudEvent.getId());
    } catch (IllegalArgumentException e) {
      throw new MalformedEventException("The id of an event is a UUID", e);
    }
  }
}
