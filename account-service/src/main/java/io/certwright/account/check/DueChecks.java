package io.certwright.account.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Which accounts are to be checked though nobody asks. */
public interface DueChecks {

  /**
   * Takes a turn for an account that is due: changed and not checked since; signalled; left by a
   * replica that ended; or checked longer ago than the schedule wants.
   *
   * @param schedule give or take a tenth, which differs from account to account; zero for never
   */
  Optional<Turn> claim(Duration schedule, Instant now, Duration lease);

  /**
   * Has the account checked at that time, or later so that there is a pause after the turn before.
   * Signals until then add nothing, save for an earlier time; of an account that is not there
   * neither.
   */
  void signal(UUID accountId, Instant at, Duration pause);
}
