package io.certwright.launcher.journey;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Holds enrollments at the moment when a step has had its effect outside and its outcome is about
 * to be kept: the transaction into a state waits in the database until it is broken off.
 */
final class HeldTransitions implements AutoCloseable {

  private static final long LOCK = 20_261_124;
  private static final String TRIGGER =
      """
      CREATE OR REPLACE FUNCTION enrollment.hold() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_advisory_xact_lock(%d);
        RETURN NEW;
      END $$;
      CREATE TRIGGER hold BEFORE UPDATE ON enrollment.enrollment FOR EACH ROW
      WHEN (OLD.state <> NEW.state AND (NEW.certificate_name, NEW.state) IN (%s))
      EXECUTE FUNCTION enrollment.hold();
      """;
  private static final String HELD =
      "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = "
          + LOCK;
  private static final String BREAK_OFF =
      "SELECT pg_terminate_backend(pid) FROM pg_locks"
          + " WHERE locktype = 'advisory' AND NOT granted AND objid = "
          + LOCK;

  private final Connection connection;

  private HeldTransitions(Connection connection) {
    this.connection = connection;
  }

  /**
   * @param states by the names of the certificates
   */
  static HeldTransitions into(Map<String, String> states, Connection connection)
      throws SQLException {
    String held =
        states.entrySet().stream()
            .map(entry -> "('%s', '%s')".formatted(entry.getKey(), entry.getValue()))
            .collect(Collectors.joining(", "));
    HeldTransitions transitions = new HeldTransitions(connection);
    transitions.execute("SELECT pg_advisory_lock(" + LOCK + ")");
    transitions.execute(TRIGGER.formatted(LOCK, held));
    return transitions;
  }

  void awaitHeld(int expected) {
    await().atMost(Duration.ofMinutes(1)).until(() -> count() == expected);
  }

  /** What the held transactions wanted to keep is lost, as in a crash; later ones pass. */
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
