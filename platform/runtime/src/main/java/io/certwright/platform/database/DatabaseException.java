package io.certwright.platform.database;

import java.sql.SQLException;

/** PostgreSQL did not do what was asked; rolls back the transaction under way. */
public final class DatabaseException extends RuntimeException {

  public DatabaseException(String message, SQLException cause) {
    super(message, cause);
  }
}
