package io.certwright.account.dependent.db;

import io.certwright.account.dependent.Dependent;
import io.certwright.account.dependent.Dependent.Kind;
import io.certwright.account.dependent.DependentNews;
import io.certwright.account.dependent.Dependents;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code dependent}; one statement adds up what is known and what is new. */
@Singleton
public class JdbcDependents implements Dependents {

  private static final String NOTE =
      """
      INSERT INTO dependent AS known
        (kind, id, account_id, name, version, failures, retries, ended_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (kind, id) DO UPDATE
      SET account_id = CASE WHEN excluded.version > known.version
            THEN excluded.account_id ELSE known.account_id END,
          name = CASE WHEN excluded.version > known.version
            THEN excluded.name ELSE known.name END,
          version = greatest(known.version, excluded.version),
          failures = known.failures + excluded.failures,
          retries = known.retries + excluded.retries,
          ended_at = coalesce(known.ended_at, excluded.ended_at)""";
  private static final String LIVE = "ended_at IS NULL AND failures <= retries";
  private static final String COUNT =
      "SELECT count(*) FROM dependent WHERE account_id = ? AND kind = ? AND " + LIVE;
  private static final String PAGE =
      "SELECT kind, id, account_id, name FROM dependent WHERE account_id = ? AND "
          + LIVE
          + " AND (?::text IS NULL OR kind = ?) AND (?::uuid IS NULL OR id > ?)"
          + " ORDER BY id LIMIT ?";
  private static final String FORGET =
      """
      DELETE FROM dependent
      WHERE ended_at < ? OR (failures > retries
        AND NOT EXISTS (SELECT 1 FROM account WHERE account.id = dependent.account_id))""";

  private final DataSource dataSource;

  public JdbcDependents(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public void note(DependentNews news, Instant at) {
    try (var connection = dataSource.getConnection();
        var upsert = connection.prepareStatement(NOTE)) {
      upsert.setString(1, news.dependent().kind().name());
      upsert.setObject(2, news.dependent().id());
      upsert.setObject(3, news.dependent().accountId());
      upsert.setString(4, news.dependent().name());
      upsert.setLong(5, news.version());
      upsert.setInt(6, news.failures());
      upsert.setInt(7, news.retries());
      upsert.setTimestamp(8, news.ended() ? Timestamp.from(at) : null);
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A dependent cannot be written", e);
    }
  }

  @Override
  public long count(UUID accountId, Kind kind) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(COUNT)) {
      select.setObject(1, accountId);
      select.setString(2, kind.name());
      try (var row = select.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    } catch (SQLException e) {
      throw new DatabaseException("Dependents cannot be counted", e);
    }
  }

  @Override
  public List<Dependent> page(UUID accountId, Kind kind, UUID after, int limit) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(PAGE)) {
      select.setObject(1, accountId);
      select.setString(2, kind == null ? null : kind.name());
      select.setString(3, kind == null ? null : kind.name());
      select.setObject(4, after);
      select.setObject(5, after);
      select.setInt(6, limit);
      return dependents(select);
    } catch (SQLException e) {
      throw new DatabaseException("Dependents cannot be read", e);
    }
  }

  private static List<Dependent> dependents(PreparedStatement select) throws SQLException {
    try (ResultSet row = select.executeQuery()) {
      List<Dependent> dependents = new ArrayList<>();
      while (row.next()) {
        dependents.add(
            new Dependent(
                Kind.valueOf(row.getString("kind")),
                row.getObject("id", UUID.class),
                row.getObject("account_id", UUID.class),
                row.getString("name")));
      }
      return dependents;
    }
  }

  @Override
  public void forgetEnded(Instant before) {
    try (var connection = dataSource.getConnection();
        var delete = connection.prepareStatement(FORGET)) {
      delete.setTimestamp(1, Timestamp.from(before));
      delete.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("Dependents that ended cannot be forgotten", e);
    }
  }
}
