package io.certwright.account.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Who checks which account, over all replicas. A turn ends when it is released or when its lease
 * does; each of these is one statement and a transaction of its own unless one is under way.
 */
public interface CheckTurns {

  /** The number of the last turn that was taken; 0 before the first. */
  long latest(UUID accountId);

  /** Empty while somebody else has the turn. */
  Optional<Turn> claim(UUID accountId, CheckTrigger trigger, Instant now, Duration lease);

  void renew(Turn turn, Instant until);

  /** False when the lease had ended and somebody else took a turn. */
  boolean holds(Turn turn);

  /** Also forgets signals that came before the turn began. */
  void release(Turn turn);
}
