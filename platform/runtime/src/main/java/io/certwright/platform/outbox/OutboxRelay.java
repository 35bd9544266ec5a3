package io.certwright.platform.outbox;

import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventMessage;
import io.certwright.contracts.EventType;
import io.certwright.platform.database.DatabaseException;
import io.certwright.platform.transaction.Transactions;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends what the outbox holds, oldest first, one replica at a time. Rows are deleted once the
 * broker has acknowledged them; a crash in between sends them again, and inboxes drop the copies.
 *
 * <p>The lock is held while sending, for at most the producer's {@code delivery.timeout.ms}:
 * without it two replicas could swap two events of one aggregate.
 */
@Singleton
public class OutboxRelay {

  private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
  private static final int BATCH = 500;
  private static final String LOCK =
      "SELECT pg_try_advisory_xact_lock(hashtext(current_schema() || '.outbox'))";
  private static final String OLDEST =
      """
      SELECT position, event_id, event_type, payload, occurred_at, correlation_id
      FROM outbox ORDER BY position LIMIT ?""";
  private static final String DELETE = "DELETE FROM outbox WHERE position = ANY (?)";

  private final DataSource dataSource;
  private final Transactions transactions;
  private final Producer<String, byte[]> producer;
  private final EventCodec codec;
  private final URI source;

  /** One round at a time, and at most one waiting. */
  private final ExecutorService rounds =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(1),
          work -> new Thread(work, "outbox-relay"),
          new ThreadPoolExecutor.DiscardPolicy());

  public OutboxRelay(
      DataSource dataSource,
      Transactions transactions,
      Producer<String, byte[]> producer,
      EventCodec codec,
      @ConfigProperty(name = "quarkus.application.name") String service) {
    this.dataSource = dataSource;
    this.transactions = transactions;
    this.producer = producer;
    this.codec = codec;
    this.source = URI.create("urn:certwright:" + service);
  }

  /** A record of the outbox with its place in it. */
  private record Pending(long position, EventMessage message) {}

  /** At once after a transaction of this process; a round that waits already will see it too. */
  void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxFilled filled) {
    rounds.execute(this::relayAll);
  }

  /** What a failure, a crash or another replica left behind. */
  @Scheduled(identity = "outbox-relay", every = "${certwright.outbox.every}")
  void regularly() {
    rounds.execute(this::relayAll);
  }

  @PreDestroy
  void stop() {
    rounds.shutdown();
  }

  private void relayAll() {
    try {
      while (transactions.call(this::relayBatch) == BATCH) {
        LOG.debug("a full batch was relayed; there may be more");
      }
    } catch (RelayException e) {
      LOG.warn("events wait in the outbox: Kafka does not take them", e);
    } catch (RuntimeException e) {
      LOG.error("events wait in the outbox", e);
    }
  }

  private int relayBatch() {
    try (var connection = dataSource.getConnection()) {
      if (!locked(connection)) {
        return 0;
      }
      List<Pending> batch = oldest(connection);
      send(batch);
      delete(connection, batch);
      return batch.size();
    } catch (SQLException e) {
      throw new DatabaseException("The outbox cannot be read", e);
    }
  }

  private static boolean locked(Connection connection) throws SQLException {
    try (var lock = connection.createStatement();
        var result = lock.executeQuery(LOCK)) {
      return result.next() && result.getBoolean(1);
    }
  }

  private List<Pending> oldest(Connection connection) throws SQLException {
    try (var select = connection.prepareStatement(OLDEST)) {
      select.setInt(1, BATCH);
      try (var rows = select.executeQuery()) {
        List<Pending> batch = new ArrayList<>();
        while (rows.next()) {
          batch.add(pending(rows));
        }
        return batch;
      }
    }
  }

  private Pending pending(ResultSet row) throws SQLException {
    EventType type = EventType.named(row.getString("event_type")).orElseThrow();
    return new Pending(
        row.getLong("position"),
        new EventMessage(
            row.getObject("event_id", UUID.class),
            source,
            row.getTimestamp("occurred_at").toInstant(),
            row.getString("correlation_id"),
            codec.event(type, row.getString("payload").getBytes(StandardCharsets.UTF_8))));
  }

  private void send(List<Pending> batch) {
    List<Future<?>> sent = new ArrayList<>();
    try {
      for (Pending pending : batch) {
        Future<?> acknowledged = producer.send(codec.encode(pending.message()));
        if (acknowledged.isDone()) {
          // Refused at once, as without metadata: what follows must not overtake it.
          acknowledged.get();
        }
        sent.add(acknowledged);
      }
      for (Future<?> acknowledged : sent) {
        acknowledged.get(30, TimeUnit.SECONDS);
      }
    } catch (ExecutionException | TimeoutException e) {
      throw new RelayException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RelayException(e);
    }
  }

  private static void delete(Connection connection, List<Pending> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    Long[] positions = batch.stream().map(Pending::position).toArray(Long[]::new);
    try (var delete = connection.prepareStatement(DELETE)) {
      delete.setArray(1, connection.createArrayOf("bigint", positions));
      delete.executeUpdate();
    }
  }

  /** Kafka did not acknowledge: the transaction rolls back and the rows stay. */
  private static final class RelayException extends RuntimeException {
    RelayException(Exception cause) {
      super(cause);
    }
  }
}
