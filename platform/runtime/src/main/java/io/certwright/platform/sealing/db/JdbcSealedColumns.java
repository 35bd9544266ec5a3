package io.certwright.platform.sealing.db;

import io.certwright.platform.database.DatabaseException;
import io.certwright.platform.sealing.SealedPlace;
import io.certwright.platform.sealing.SealedRows;
import io.certwright.platform.sealing.SealedValue;
import io.certwright.platform.sealing.SealingKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** Columns of one table; the first five bytes of a value name its key. */
public final class JdbcSealedColumns implements SealedRows {

  private static final String KEY = "substring(%s FROM 1 FOR " + SealingKeys.PREFIX_LENGTH + ")";

  private final DataSource dataSource;
  private final String table;
  private final String id;
  private final List<String> columns;
  private final Layout layout;

  /**
   * @param id the column of the rows' ids
   * @param columns those whose values are sealed for their places
   */
  public JdbcSealedColumns(
      DataSource dataSource, String table, String id, List<String> columns, Layout layout) {
    this.dataSource = dataSource;
    this.table = table;
    this.id = id;
    this.columns = List.copyOf(columns);
    this.layout = layout;
  }

  /** The version of the layout of what is sealed in a row. */
  public interface Layout {
    int of(ResultSet row) throws SQLException;
  }

  @Override
  public Count count(long key) {
    String count =
        "SELECT count(*), count(*) FILTER (WHERE " + keyOf("sealed") + " = ?) FROM " + values();
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(count)) {
      select.setBytes(1, SealingKeys.prefix(key));
      try (var row = select.executeQuery()) {
        row.next();
        return new Count(row.getLong(1), row.getLong(2));
      }
    } catch (SQLException e) {
      throw new DatabaseException("What is sealed cannot be counted", e);
    }
  }

  @Override
  public Set<Long> keys() {
    String distinct =
        "SELECT DISTINCT "
            + keyOf("sealed")
            + " FROM "
            + values()
            + " WHERE length(sealed) > "
            + SealingKeys.PREFIX_LENGTH;
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(distinct);
        var rows = select.executeQuery()) {
      Set<Long> keys = new HashSet<>();
      while (rows.next()) {
        keys.add(SealingKeys.keyOf(rows.getBytes(1)));
      }
      return keys;
    } catch (SQLException e) {
      throw new DatabaseException("What is sealed cannot be read", e);
    }
  }

  /** Each value of each row by itself, in the column {@code sealed}. */
  private String values() {
    return columns.stream()
        .map(column -> "SELECT " + column + " AS sealed FROM " + table)
        .collect(Collectors.joining(" UNION ALL ", "(", ") AS value"));
  }

  @Override
  public List<SealedValue> takeSealedByOther(long key, UUID after, int limit) {
    byte[] prefix = SealingKeys.prefix(key);
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(take())) {
      int parameter = 0;
      select.setObject(++parameter, after);
      for (int column = 0; column < columns.size(); column++) {
        select.setBytes(++parameter, prefix);
      }
      select.setInt(++parameter, limit);
      try (var row = select.executeQuery()) {
        List<SealedValue> taken = new ArrayList<>();
        while (row.next()) {
          taken.addAll(sealedByOther(key, row));
        }
        return taken;
      }
    } catch (SQLException e) {
      throw new DatabaseException("What is sealed cannot be read", e);
    }
  }

  private String take() {
    String outdated =
        columns.stream()
            .map(column -> keyOf(column) + " <> ?")
            .collect(Collectors.joining(" OR ", "(", ")"));
    return "SELECT * FROM %s WHERE %s > ? AND %s ORDER BY %s LIMIT ? FOR UPDATE SKIP LOCKED"
        .formatted(table, id, outdated, id);
  }

  private List<SealedValue> sealedByOther(long key, ResultSet row) throws SQLException {
    UUID rowId = row.getObject(id, UUID.class);
    List<SealedValue> values = new ArrayList<>();
    for (String column : columns) {
      byte[] sealed = row.getBytes(column);
      if (!SealingKeys.hasSealed(key, sealed)) {
        values.add(new SealedValue(new SealedPlace(table, column, rowId, layout.of(row)), sealed));
      }
    }
    return values;
  }

  @Override
  public void replace(SealedValue value) {
    String replace =
        "UPDATE %s SET %s = ? WHERE %s = ?".formatted(table, value.place().column(), id);
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(replace)) {
      update.setBytes(1, value.sealed());
      update.setObject(2, value.row());
      update.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("What is sealed cannot be written", e);
    }
  }

  private static String keyOf(String column) {
    return KEY.formatted(column);
  }
}
