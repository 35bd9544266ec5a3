package io.certwright.platform.accounts.db;

import io.certwright.contracts.Environment;
import io.certwright.platform.accounts.KnownAccount;
import io.certwright.platform.accounts.KnownAccounts;
import io.certwright.platform.database.DatabaseException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The table {@code known_account} of a service's own schema. An account that was removed stays as a
 * mark, so that an older event cannot bring it back, in whatever order the two come.
 */
public final class JdbcKnownAccounts implements KnownAccounts {

  private static final String FIND =
      """
      SELECT id, version, name, environment, directory_id
      FROM known_account WHERE id = ? AND removed_at IS NULL""";
  private static final String LEARN =
      """
      INSERT INTO known_account (id, version, name, environment, directory_id)
      VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE
      SET version = excluded.version, name = excluded.name,
          environment = excluded.environment, directory_id = excluded.directory_id
      WHERE known_account.version < excluded.version""";

  /** In the way of whoever marks it as removed. */
  private static final String HOLD =
      "SELECT id FROM known_account WHERE id = ? AND removed_at IS NULL FOR SHARE";

  /** Of an account never heard of nothing but the mark is true. */
  private static final String FORGET =
      """
      INSERT INTO known_account (id, version, name, environment, directory_id, removed_at)
      VALUES (?, 0, '', 'AZURE', '00000000-0000-0000-0000-000000000000', now())
      ON CONFLICT (id) DO UPDATE SET removed_at = now()
      WHERE known_account.removed_at IS NULL""";

  private final DataSource dataSource;

  public JdbcKnownAccounts(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  @Override
  public Optional<KnownAccount> find(UUID accountId) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(FIND)) {
      select.setObject(1, accountId);
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(account(row)) : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseException("Known accounts cannot be read", e);
    }
  }

  private static KnownAccount account(ResultSet row) throws SQLException {
    return new KnownAccount(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("name"),
        Environment.valueOf(row.getString("environment")),
        row.getObject("directory_id", UUID.class));
  }

  @Override
  public void learn(KnownAccount account) {
    try (var connection = dataSource.getConnection();
        var upsert = connection.prepareStatement(LEARN)) {
      upsert.setObject(1, account.id());
      upsert.setLong(2, account.version());
      upsert.setString(3, account.name());
      upsert.setString(4, account.environment().name());
      upsert.setObject(5, account.directoryId());
      upsert.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A known account cannot be written", e);
    }
  }

  @Override
  public boolean hold(KnownAccount account) {
    if (held(account.id())) {
      return true;
    }
    learn(account);
    return held(account.id());
  }

  private boolean held(UUID accountId) {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(HOLD)) {
      select.setObject(1, accountId);
      try (var row = select.executeQuery()) {
        return row.next();
      }
    } catch (SQLException e) {
      throw new DatabaseException("A known account cannot be held", e);
    }
  }

  @Override
  public void forget(UUID accountId) {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(FORGET)) {
      update.setObject(1, accountId);
      update.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseException("A known account cannot be forgotten", e);
    }
  }
}
