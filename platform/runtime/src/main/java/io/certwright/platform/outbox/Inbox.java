package io.certwright.platform.outbox;

import io.certwright.contracts.EventMessage;
import io.certwright.platform.database.DatabaseException;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Remembers which events a consumer has taken, so that the second copy changes nothing. */
@Singleton
public class Inbox {

  private static final String INSERT =
      "INSERT INTO inbox (consumer, source, event_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING";

  /** Each statement a transaction of its own; what another replica is deleting is left to it. */
  private static final String DELETE_OLD =
      """
      DELETE FROM inbox WHERE (consumer, source, event_id) IN (
        SELECT consumer, source, event_id FROM inbox
        WHERE received_at < now() - make_interval(secs => ?)
        LIMIT ? FOR UPDATE SKIP LOCKED)""";

  private static final int BATCH = 1_000;

  private final DataSource dataSource;
  private final Duration keep;

  /**
   * @param keep longer than Kafka keeps a record, which could else be delivered again
   */
  public Inbox(
      DataSource dataSource, @ConfigProperty(name = "certwright.inbox.keep") Duration keep) {
    this.dataSource = dataSource;
    this.keep = keep;
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

  /** Forgets events that cannot come again. */
  @Scheduled(identity = "inbox", every = "24h", concurrentExecution = ConcurrentExecution.SKIP)
  public void forgetOld() {
    try (var connection = dataSource.getConnection();
        var delete = connection.prepareStatement(DELETE_OLD)) {
      delete.setDouble(1, keep.toSeconds());
      delete.setInt(2, BATCH);
      int deleted;
      do {
        deleted = delete.executeUpdate();
      } while (deleted == BATCH);
    } catch (SQLException e) {
      throw new DatabaseException("The inbox cannot be cleared", e);
    }
  }
}
