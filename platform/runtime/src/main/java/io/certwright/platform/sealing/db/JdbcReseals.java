package io.certwright.platform.sealing.db;

import io.certwright.platform.database.DatabaseException;
import io.certwright.platform.sealing.Reseals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** The table {@code reseal} of a service's own schema. */
public final class JdbcReseals implements Reseals {

  private static final String BEGIN =
      """
      INSERT INTO reseal (primary_key_id, started_at, lease_until, resealed, broken)
      VALUES (?, ?, ?, 0, 0)
      ON CONFLICT (primary_key_id) DO UPDATE
      SET started_at = excluded.started_at, lease_until = excluded.lease_until,
          finished_at = NULL, resealed = 0, broken = 0
      WHERE reseal.finished_at IS NOT NULL OR reseal.lease_until <= excluded.started_at""";
  private static final String ADVANCE =
      """
      UPDATE reseal SET resealed = resealed + ?, broken = broken + ?, lease_until = ?
      WHERE primary_key_id = ?""";
  private static final String END = "UPDATE reseal SET finished_at = ? WHERE primary_key_id = ?";
  private static final String FIND =
      """
      SELECT started_at, lease_until, finished_at, resealed, broken
      FROM reseal WHERE primary_key_id = ?""";

  private final DataSource dataSource;

  public JdbcReseals(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public boolean begin(long key, Instant now, Instant leaseUntil) {
    return update(BEGIN, key, utc(now), utc(leaseUntil)) == 1;
  }

  @Override
  public void advance(long key, Batch batch, Instant leaseUntil) {
    update(ADVANCE, batch.resealed(), batch.broken(), utc(leaseUntil), key);
  }

  @Override
  public void end(long key, Instant now) {
    update(END, utc(now), key);
  }

  private int update(String sql, Object... values) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(sql)) {
      for (int index = 0; index < values.length; index++) {
        update.setObject(index + 1, values[index]);
      }
      return update.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("The progress of resealing cannot be written", e);
    }
  }

  @Override
  public Optional<Reseal> find(long key) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setLong(1, key);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(reseal(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("The progress of resealing cannot be read", e);
    }
  }

  private static Reseal reseal(ResultSet row) throws SQLException {
    OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
    return new Reseal(
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("lease_until", OffsetDateTime.class).toInstant(),
        finished == null ? null : finished.toInstant(),
        row.getLong("resealed"),
        row.getLong("broken"));
  }

  private static OffsetDateTime utc(Instant time) {
    return time.atOffset(ZoneOffset.UTC);
  }
}
