package io.certwright.platform.outbox;

import io.certwright.contracts.EventMessage;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Remembers which events a consumer has taken, so that the second copy changes nothing. */
@Singleton
public class Inbox {

  private static final String INSERT =
      "INSERT INTO inbox (consumer, source, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  private final DataSource dataSource;

  public Inbox(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** True the first time; belongs in the transaction of what the event causes. */
  public boolean isNew(String consumer, EventMessage message) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, consumer);
      insert.setString(2, message.source().toString());
      insert.setObject(3, message.id());
      return insert.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseException("The inbox cannot be written", e);
    }
  }
}
