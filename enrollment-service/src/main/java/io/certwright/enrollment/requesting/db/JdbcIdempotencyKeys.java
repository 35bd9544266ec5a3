package io.certwright.enrollment.requesting.db;

import io.certwright.enrollment.requesting.IdempotencyKeys;
import io.certwright.platform.database.DatabaseException;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** The table {@code idempotency_key}. */
@Singleton
public class JdbcIdempotencyKeys implements IdempotencyKeys {

  private static final String FIND =
      "SELECT fingerprint, enrollment_id FROM idempotency_key WHERE key = ?";

  /** Waits for another transaction that is just keeping the same key. */
  private static final String INSERT =
      """
      INSERT INTO idempotency_key (key, fingerprint, enrollment_id)
      VALUES (?, ?, ?) ON CONFLICT (key) DO NOTHING""";

  private final DataSource dataSource;

  public JdbcIdempotencyKeys(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<Use> find(String key) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setString(1, key);
      try (var row = select.executeQuery()) {
        return row.next()
            ? Optional.of(new Use(row.getString(1), row.getObject(2, UUID.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("Idempotency keys cannot be read", e);
    }
  }

  @Override
  public Use keep(String key, Use use) {
    try (var connection = dataSource.getConnection();
        var insert = connection.prepareStatement(INSERT)) {
      insert.setString(1, key);
      insert.setString(2, use.fingerprint());
      insert.setObject(3, use.enrollmentId());
      insert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("An idempotency key cannot be written", e);
    }
    return find(key).orElseThrow();
  }
}
