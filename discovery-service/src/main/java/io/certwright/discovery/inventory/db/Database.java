package io.certwright.discovery.inventory.db;

import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Plain SQL on the connection of the transaction under way. */
@Singleton
public class Database {

  private static final int BATCH = 1_000;

  private final DataSource dataSource;

  public Database(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Binds the parameters of a statement, in their order. */
  public interface Binding {
    void bind(Parameters parameters) throws SQLException;
  }

  /** Binds the parameters of one row of a batch, in their order. */
  public interface RowBinding<T> {
    void bind(Parameters parameters, T row) throws SQLException;
  }

  /** Reads one row of a result. */
  public interface Reading<T> {
    T read(ResultSet row) throws SQLException;
  }

  private interface Work<T> {
    T on(Connection connection) throws SQLException;
  }

  /** Also for statements that change rows and return them. */
  public <T> List<T> query(String sql, Binding binding, Reading<T> reading) {
    return connected(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            try (var result = statement.executeQuery()) {
              List<T> rows = new ArrayList<>();
              while (result.next()) {
                rows.add(reading.read(result));
              }
              return rows;
            }
          }
        });
  }

  /** How many rows were changed. */
  public int update(String sql, Binding binding) {
    return connected(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            binding.bind(new Parameters(statement));
            return statement.executeUpdate();
          }
        });
  }

  /** Sends the rows a thousand at a time instead of one by one. */
  public <T> void batch(String sql, List<T> rows, RowBinding<T> binding) {
    if (rows.isEmpty()) {
      return;
    }
    connected(
        connection -> {
          try (var statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < rows.size(); index++) {
              binding.bind(new Parameters(statement), rows.get(index));
              statement.addBatch();
              if (index % BATCH == BATCH - 1) {
                statement.executeBatch();
              }
            }
            return statement.executeBatch();
          }
        });
  }

  private <T> T connected(Work<T> work) {
    try (var connection = dataSource.getConnection()) {
      return work.on(connection);
    } catch (SQLException e) {
      throw new DatabaseException("PostgreSQL did not do what was asked", e);
    }
  }
}
