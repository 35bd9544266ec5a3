package io.certwright.discovery.inventory.kafka;

import io.certwright.contracts.EnrollmentEvent;
import io.certwright.contracts.EventMessage;
import io.certwright.discovery.inventory.RecordIssued;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of certificates that were enrolled. */
@Singleton
public class EnrollmentEventsConsumer {

  private final EventReceiver receiver;
  private final RecordIssued recordIssued;

  public EnrollmentEventsConsumer(EventReceiver receiver, RecordIssued recordIssued) {
    this.receiver = receiver;
    this.recordIssued = recordIssued;
  }

  @Incoming("enrollments")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("inventory", record, this::take);
  }

  private void take(EventMessage message) {
    if (message.event() instanceof EnrollmentEvent.Issued issued) {
      recordIssued.record(issued, message.time());
    }
  }
}
