package io.certwright.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/** A kept credential that does not open any more, as after the loss of the keyset. */
final class BrokenSeal {

  private static final String BREAK =
      "UPDATE credential SET sealed ="
          + " set_byte(sealed, length(sealed) - 1, get_byte(sealed, length(sealed) - 1) # 1)"
          + " WHERE account_id = ?";

  private BrokenSeal() {}

  static void of(String account, DataSource dataSource) throws SQLException {
    try (var connection = dataSource.getConnection();
        var update = connection.prepareStatement(BREAK)) {
      update.setObject(1, UUID.fromString(account));
      assertThat(update.executeUpdate()).isEqualTo(1);
    }
  }
}
