package io.certwright.platform.outbox;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.EventCodec;
import io.certwright.contracts.EventType;
import io.certwright.platform.database.DatabaseException;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.id.Ids;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;

/** The outbox as a table of the service's own schema; refuses to write outside a transaction. */
@Singleton
public class JdbcOutbox implements Outbox {

  private static final String INSERT =
      """
      INSERT INTO outbox (event_id, event_type, payload, occurred_at, correlation_id)
      VALUES (?, ?, ?, ?, ?)""";

  private static final int BATCH = 1_000;

  private final DataSource dataSource;
  private final EventCodec codec;
  private final Clock clock;
  private final Event<OutboxFilled> filled;

  public JdbcOutbox(
      DataSource dataSource, EventCodec codec, Clock clock, Event<OutboxFilled> filled) {
    this.dataSource = dataSource;
    this.codec = codec;
    this.clock = clock;
    this.filled = filled;
  }

  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void add(CertwrightEvent event) {
    addAll(List.of(event));
  }

  /** Sent a thousand at a time, and told of to the relay once. */
  @Override
  @Transactional(Transactional.TxType.MANDATORY)
  public void addAll(List<? extends CertwrightEvent> events) {
    if (events.isEmpty()) {
      return;
    }
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      for (int index = 0; index < events.size(); index++) {
        bind(insert, events.get(index));
        insert.addBatch();
        if (index % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
      filled.fire(new OutboxFilled());
    } catch (SQLException e) {
      throw new DatabaseException("The outbox cannot be written", e);
    }
  }

  private void bind(PreparedStatement insert, CertwrightEvent event) throws SQLException {
    insert.setObject(1, Ids.next());
    insert.setString(2, EventType.of(event).typeName());
    insert.setString(3, codec.payload(event));
    insert.setTimestamp(4, Timestamp.from(clock.instant()));
    insert.setString(5, CorrelationId.current());
  }
}
