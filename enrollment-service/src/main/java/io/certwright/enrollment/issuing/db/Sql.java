package io.certwright.enrollment.issuing.db;

import io.certwright.platform.database.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

/** Runs statements with their arguments in order; joins the transaction that is under way. */
final class Sql {

  private static final String UNIQUE_VIOLATION = "23505";

  /** Reads the row that a result set stands on. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final DataSource dataSource;

  Sql(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  int update(String statement, Object... arguments) {
    try {
      return execute(statement, arguments);
    } catch (SQLException e) {
      throw new DatabaseException("Enrollments cannot be written", e);
    }
  }

  /**
   * As {@link #update}; no row either when a transaction that ended in the meantime took a place in
   * a unique index, which leaves the transaction under way nothing but to roll back.
   */
  int updateUnlessTaken(String statement, Object... arguments) {
    try {
      return execute(statement, arguments);
    } catch (SQLException e) {
      if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
        return 0;
      }
      throw new DatabaseException("Enrollments cannot be written", e);
    }
  }

  private int execute(String statement, Object... arguments) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, arguments)) {
      return prepared.executeUpdate();
    }
  }

  <T> List<T> query(RowReader<T> reader, String statement, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement prepared = prepare(connection, statement, arguments);
        ResultSet rows = prepared.executeQuery()) {
      List<T> read = new ArrayList<>();
      while (rows.next()) {
        read.add(reader.read(rows));
      }
      return read;
    } catch (SQLException e) {
      throw new DatabaseException("Enrollments cannot be read", e);
    }
  }

  <T> Optional<T> one(RowReader<T> reader, String statement, Object... arguments) {
    return query(reader, statement, arguments).stream().findFirst();
  }

  private static PreparedStatement prepare(
      Connection connection, String statement, Object... arguments) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    for (int index = 0; index < arguments.length; index++) {
      Object argument = arguments[index];
      prepared.setObject(
          index + 1, argument instanceof Instant instant ? Timestamp.from(instant) : argument);
    }
    return prepared;
  }
}
