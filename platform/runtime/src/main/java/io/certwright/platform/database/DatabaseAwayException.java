package io.certwright.platform.database;

import java.sql.SQLException;
import java.util.Set;

/** PostgreSQL cannot be reached or is going down: the same work will succeed later. */
public final class DatabaseAwayException extends RuntimeException {

  /** Connection exception, operator intervention, insufficient resources, transaction rollback. */
  private static final Set<String> PASSING = Set.of("08", "57", "53", "40");

  public DatabaseAwayException(Throwable cause) {
    super("PostgreSQL is away", cause);
  }

  /** Tells by the class of the SQLState (PostgreSQL manual, appendix A). */
  public static boolean isCauseOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && isPassing(sql)) {
        return true;
      }
    }
    return false;
  }

  /** The pool reports "no connection in time" without an SQLState. */
  private static boolean isPassing(SQLException failure) {
    String state = failure.getSQLState();
    return state == null || (state.length() == 5 && PASSING.contains(state.substring(0, 2)));
  }
}
