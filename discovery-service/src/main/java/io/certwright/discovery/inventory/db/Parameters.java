package io.certwright.discovery.inventory.db;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a statement, one after the other. */
public final class Parameters {

  private final PreparedStatement statement;
  private int index;

  Parameters(PreparedStatement statement) {
    this.statement = statement;
  }

  public Parameters id(@Nullable UUID value) throws SQLException {
    statement.setObject(++index, value, Types.OTHER);
    return this;
  }

  public Parameters text(@Nullable String value) throws SQLException {
    statement.setString(++index, value);
    return this;
  }

  public Parameters json(@Nullable String value) throws SQLException {
    statement.setObject(++index, value, Types.OTHER);
    return this;
  }

  public Parameters texts(List<String> value) throws SQLException {
    statement.setArray(
        ++index, statement.getConnection().createArrayOf("text", value.toArray(String[]::new)));
    return this;
  }

  public Parameters time(@Nullable Instant value) throws SQLException {
    statement.setObject(
        ++index,
        value == null ? null : value.atOffset(ZoneOffset.UTC),
        Types.TIMESTAMP_WITH_TIMEZONE);
    return this;
  }

  public Parameters number(long value) throws SQLException {
    statement.setLong(++index, value);
    return this;
  }

  public Parameters number(@Nullable Integer value) throws SQLException {
    statement.setObject(++index, value, Types.INTEGER);
    return this;
  }

  public Parameters real(double value) throws SQLException {
    statement.setDouble(++index, value);
    return this;
  }

  /** Seconds, with their fraction, for {@code make_interval}. */
  public Parameters seconds(Duration value) throws SQLException {
    statement.setDouble(++index, value.toMillis() / 1000.0);
    return this;
  }

  public Parameters flag(@Nullable Boolean value) throws SQLException {
    statement.setObject(++index, value, Types.BOOLEAN);
    return this;
  }

  public Parameters bytes(byte[] value) throws SQLException {
    statement.setBytes(++index, value);
    return this;
  }
}
