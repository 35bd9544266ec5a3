package io.certwright.launcher.journey;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Holds enrollments at the moment when a step has had its effect outside and its outcome is about
 * to be kept: the transaction into one state waits in the database until it is broken off.
 */
final class HeldTransition implements AutoCloseable {

  private static final long LOCK = 20_261_124;
  private static final String TRIGGER =
      """
      CREATE OR REPLACE FUNCTION enrollment.hold() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(%d);
        RETURN NEW;
      END $$;
      CREATE TRIGGER hold BEFORE UPDATE ON enrollment.enrollment FOR EACH ROW
      WHEN (OLD.state <> NEW.state AND NEW.state = '%s') EXECUTE FUNCTION enrollment.hold();
      """;
  private static final String HELD =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = "
          + LOCK;
  private static final String BREAK_OFF =
      "SELECT pg_terminate_backend(pid) FROM pg_locks"
          + " WHERE locktype = 'advisory' AND NOT granted AND objid = "
          + LOCK;

  private final Connection connection;

  private HeldTransition(Connection connection) {
    this.connection = connection;
  }

  static HeldTransition into(String state, Connection connection) throws SQLException {
    HeldTransition held = new HeldTransition(connection);
    held.execute("SELECT pg_advisory_lock(" + LOCK + ")");
    held.execute(TRIGGER.formatted(LOCK, state));
    return held;
  }

  void awaitOneHeld() {
    await().atMost(Duration.ofMinutes(1)).until(() -> count() == 1);
  }

  /** What the held transaction wanted to keep is lost, as in a crash; later ones pass. */
  @Override
  public void close() throws SQLException {
    execute(BREAK_OFF);
    await().atMost(Duration.ofMinutes(1)).until(() -> count() == 0);
    execute("DROP TRIGGER hold ON enrollment.enrollment");
    execute("SELECT pg_advisory_unlock(" + LOCK + ")");
    connection.close();
  }

  private long count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(HELD)) {
      result.next();
      return result.getLong(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
