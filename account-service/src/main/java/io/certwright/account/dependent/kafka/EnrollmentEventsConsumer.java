package io.certwright.account.dependent.kafka;

import io.certwright.account.check.NoteTrouble;
import io.certwright.account.dependent.NoteDependents;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears how enrollments fare. */
@Singleton
public class EnrollmentEventsConsumer {

  private final EventReceiver receiver;
  private final NoteDependents noteDependents;
  private final NoteTrouble noteTrouble;

  public EnrollmentEventsConsumer(
      EventReceiver receiver, NoteDependents noteDependents, NoteTrouble noteTrouble) {
    this.receiver = receiver;
    this.noteDependents = noteDependents;
    this.noteTrouble = noteTrouble;
  }

  @Incoming("enrollments")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("enrollments", record, this::take);
  }

  /** One line for each use case that wants to hear of it; all in one transaction. */
  private void take(EventMessage message) {
    noteDependents.note(message);
    noteTrouble.note(message.event());
  }
}
