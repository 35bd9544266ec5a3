package io.certwright.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseAwayExceptionTest {

  @ParameterizedTest
  @CsvSource({
    "08006, true", // connection failure
    "57P01, true", // admin shutdown
    "40001, true", // serialization failure
    "23505, false", // unique violation
    "42P01, false", // undefined table
  })
  void tellsByTheClassOfTheSqlState(String state, boolean away) {
    var wrapped = new DatabaseException("outer", new SQLException("inner", state));

    assertThat(DatabaseAwayException.isCauseOf(wrapped)).isEqualTo(away);
  }
}
