package io.certwright.account.dependent.kafka;

import io.certwright.account.check.NoteTrouble;
import io.certwright.account.dependent.NoteDependents;
import io.certwright.contracts.EventMessage;
import io.certwright.contracts.EventType;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of discovery tasks. */
@Singleton
public class DiscoveryEventsConsumer {

  /** Certificates, a million of them, are of no interest here. */
  private static final Set<EventType> WANTED =
      EnumSet.of(
          EventType.TASK_CREATED,
          EventType.TASK_CHANGED,
          EventType.TASK_REMOVED,
          EventType.RUN_FINISHED);

  private final EventReceiver receiver;
  private final NoteDependents noteDependents;
  private final NoteTrouble noteTrouble;

  public DiscoveryEventsConsumer(
      EventReceiver receiver, NoteDependents noteDependents, NoteTrouble noteTrouble) {
    this.receiver = receiver;
    this.noteDependents = noteDependents;
    this.noteTrouble = noteTrouble;
  }

  @Incoming("discovery")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("discovery", WANTED, record, this::take);
  }

  /** One line for each use case that wants to hear of it; all in one transaction. */
  private void take(EventMessage message) {
    noteDependents.note(message);
    noteTrouble.note(message.event());
  }
}
