package io.certwright.discovery.budget.db;

import io.certwright.discovery.budget.Budget;
import io.certwright.discovery.budget.Budget.Answer;
import io.certwright.discovery.budget.Budgets;
import io.certwright.discovery.budget.Circuit;
import io.certwright.discovery.budget.Grant;
import io.certwright.discovery.budget.Pace;
import io.certwright.discovery.inventory.db.Columns;
import io.certwright.discovery.inventory.db.Database;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One row for each budget, locked for the moment of a change. A crash of PostgreSQL may lose the
 * last of them, so nobody waits for the disk.
 */
@Singleton
@Transactional(TxType.REQUIRES_NEW)
public class JdbcBudgets implements Budgets {

  private static final String LOCK =
      """
      SELECT b.*, clock_timestamp() AS now, set_config('synchronous_commit', 'off', true)
      FROM request_budget b WHERE key = ? FOR UPDATE""";
  private static final String ADD =
      "INSERT INTO request_budget (key) VALUES (?) ON CONFLICT DO NOTHING";
  private static final String WRITE =
      """
      UPDATE request_budget
      SET blocks = ?, level = ?, refusals = ?, refused_at = ?, closed_until = ?,
        failures = ?, failed_at = ?, open_until = ?, asked_at = clock_timestamp()
      WHERE key = ?""";
  private static final String FORGET =
      """
      DELETE FROM request_budget WHERE key IN (
        SELECT key FROM request_budget
        WHERE asked_at < clock_timestamp() - make_interval(secs => ?)
        ORDER BY asked_at LIMIT ? FOR UPDATE SKIP LOCKED)""";

  private final Database database;
  private final BlocksJson blocks;

  public JdbcBudgets(Database database, BlocksJson blocks) {
    this.database = database;
    this.blocks = blocks;
  }

  /** A budget as it is at a time of the database. */
  private record Dated(Budget budget, Instant now) {}

  @Override
  public Grant change(String key, BiFunction<Budget, Instant, Answer> change) {
    Dated locked = lock(key).or(() -> added(key)).orElseThrow();
    Answer answer = change.apply(locked.budget(), locked.now());
    if (!answer.budget().equals(locked.budget())) {
      write(key, answer.budget());
    }
    return answer.grant();
  }

  @Override
  public int forget(Duration unused, int limit) {
    return database.update(FORGET, p -> p.seconds(unused).number(limit));
  }

  private Optional<Dated> lock(String key) {
    return database.query(LOCK, p -> p.text(key), this::dated).stream().findFirst();
  }

  private Optional<Dated> added(String key) {
    database.update(ADD, p -> p.text(key));
    return lock(key);
  }

  private void write(String key, Budget budget) {
    Pace pace = budget.pace();
    Circuit circuit = budget.circuit();
    database.update(
        WRITE,
        p ->
            p.json(blocks.write(budget.spending()))
                .real(pace.level())
                .number(pace.refusals())
                .time(pace.refusedAt())
                .time(pace.closedUntil())
                .number(circuit.failures())
                .time(circuit.failedAt())
                .time(circuit.openUntil())
                .text(key));
  }

  private Dated dated(ResultSet row) throws SQLException {
    Budget budget =
        new Budget(
            blocks.read(row.getString("blocks")),
            new Pace(
                row.getDouble("level"),
                row.getInt("refusals"),
                Columns.time(row, "refused_at"),
                Columns.time(row, "closed_until")),
            new Circuit(
                row.getInt("failures"),
                Columns.time(row, "failed_at"),
                Columns.time(row, "open_until")));
    return new Dated(budget, Columns.time(row, "now"));
  }
}
