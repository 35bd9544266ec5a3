package io.certwright.account.dependent.kafka;

import io.certwright.account.dependent.NoteDependents;
import io.certwright.contracts.EventMessage;
import io.certwright.platform.outbox.EventReceiver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.inject.Singleton;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears of discovery tasks. */
@Singleton
public class DiscoveryEventsConsumer {

  private final EventReceiver receiver;
  private final NoteDependents noteDependents;

  public DiscoveryEventsConsumer(EventReceiver receiver, NoteDependents noteDependents) {
    this.receiver = receiver;
    this.noteDependents = noteDependents;
  }

  @Incoming("discovery")
  @Blocking
  public void receive(ConsumerRecord<String, byte[]> record) {
    receiver.receive("discovery", record, this::take);
  }

  /** One line for each use case that wants to hear of it; all in one transaction. */
  private void take(EventMessage message) {
    noteDependents.note(message);
  }
}
