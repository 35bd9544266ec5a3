package io.certwright.account.check.db;

import io.certwright.account.check.CheckTrigger;
import io.certwright.account.check.Turn;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** Statements on the table {@code check_turn}. */
@Singleton
public class TurnStatements {

  /** The end of a statement that inserts a turn: only where nobody has one. */
  static final String TAKE =
      """
      ON CONFLICT (account_id) DO UPDATE
      SET number = t.number + 1, caused_by = excluded.caused_by,
        begun_at = excluded.begun_at, lease_until = excluded.lease_until
      WHERE t.lease_until IS NULL OR t.lease_until < excluded.begun_at
      RETURNING account_id, number, caused_by""";

  private final DataSource dataSource;

  public TurnStatements(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Binds, executes and reads a statement. */
  interface Work<T> {
    T on(PreparedStatement statement) throws SQLException;
  }

  <T> T run(String sql, Work<T> work) {
    try (var connection = dataSource.getConnection();
        var statement = connection.prepareStatement(sql)) {
      return work.on(statement);
    } catch (SQLException e) {
      throw new DatabaseException("The turns to check accounts cannot be read or written", e);
    }
  }

  static Optional<Turn> taken(PreparedStatement claim) throws SQLException {
    try (var row = claim.executeQuery()) {
      return row.next()
          ? Optional.of(
              new Turn(
                  row.getObject(1, UUID.class),
                  row.getLong(2),
                  CheckTrigger.valueOf(row.getString(3))))
          : Optional.empty();
    }
  }
}
