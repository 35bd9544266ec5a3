package io.certwright.account;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/** When an account is to be checked because of a refusal. */
final class SignalledCheck {

  private static final String SIGNALLED =
      "SELECT signalled_for FROM check_turn WHERE account_id = ? AND signalled_for IS NOT NULL";

  private SignalledCheck() {}

  /** Empty when it is not. */
  static Optional<Instant> of(String account, DataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection();
        var select = connection.prepareStatement(SIGNALLED)) {
      select.setObject(1, UUID.fromString(account));
      try (var row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getTimestamp(1).toInstant()) : Optional.empty();
      }
    }
  }
}
