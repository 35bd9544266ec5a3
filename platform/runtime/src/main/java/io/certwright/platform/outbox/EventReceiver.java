package io.certwright.platform.outbox;

import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.contracts.EventType;
import io.certwright.contracts.MalformedEventException;
import io.certwright.platform.database.DatabaseAwayException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.transaction.Transactions;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

/**
 * What every {@code *Consumer} does with a record: read it, take it once, in one transaction with
 * what it causes.
 *
 * <p>While the database is away the record waits here, so nothing is lost. A record that is not an
 * event of ours, or that the handler cannot bear, fails the channel's message and goes to the dead
 * letters ({@code failure-strategy=dead-letter-queue}).
 */
@Singleton
public class EventReceiver {

  private static final Logger LOG = Logger.getLogger(EventReceiver.class);

  private final EventCodec codec;
  private final Inbox inbox;
  private final Transactions transactions;

  public EventReceiver(EventCodec codec, Inbox inbox, Transactions transactions) {
    this.codec = codec;
    this.inbox = inbox;
    this.transactions = transactions;
  }

  /**
   * @param consumer names the receiver in the inbox, such as {@code known-accounts}
   * @throws MalformedEventException for a record that is no event of ours
   */
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 1,
      delayUnit = ChronoUnit.SECONDS,
      retryOn = DatabaseAwayException.class)
  public void receive(
      String consumer, ConsumerRecord<String, byte[]> record, Consumer<EventMessage> handler) {
    codec.decode(record).ifPresent(message -> take(consumer, message, handler));
  }

  /**
   * As {@link #receive(String, ConsumerRecord, Consumer)}, for a topic most of which is of no
   * interest: an event of another type leaves no trace, neither a transaction nor an inbox row.
   */
  @Retry(
      maxRetries = -1,
      maxDuration = 0,
      delay = 1,
      delayUnit = ChronoUnit.SECONDS,
      retryOn = DatabaseAwayException.class)
  public void receive(
      String consumer,
      Set<EventType> wanted,
      ConsumerRecord<String, byte[]> record,
      Consumer<EventMessage> handler) {
    codec
        .decode(record)
        .filter(message -> wanted.contains(message.type()))
        .ifPresent(message -> take(consumer, message, handler));
  }

  private void take(String consumer, EventMessage message, Consumer<EventMessage> handler) {
    CorrelationId.start(message.correlationId());
    try {
      transactions.run(
          () -> {
            if (inbox.isNew(consumer, message)) {
              handler.accept(message);
            } else {
              LOG.debugf("event taken before eventId=%s", message.id());
            }
          });
    } catch (RuntimeException e) {
      throw DatabaseAwayException.isCauseOf(e) ? new DatabaseAwayException(e) : e;
    } finally {
      CorrelationId.end();
    }
  }
}
