package io.certwright.account.check;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;

/**
 * The turns of this replica, whose leases are kept alive, and where requests wait for their end.
 */
public final class HeldTurns {

  private static final Logger LOG = Logger.getLogger(HeldTurns.class);

  private final CheckTurns turns;
  private final Duration lease;
  private final Clock clock;
  private final Set<Turn> held = ConcurrentHashMap.newKeySet();
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition released = lock.newCondition();

  public HeldTurns(CheckTurns turns, Duration lease, Clock clock) {
    this.turns = turns;
    this.lease = lease;
    this.clock = clock;
  }

  public Duration lease() {
    return lease;
  }

  void hold(Turn turn) {
    held.add(turn);
  }

  /** What cannot be released now ends with its lease. */
  void release(Turn turn) {
    held.remove(turn);
    try {
      turns.release(turn);
    } catch (RuntimeException e) {
      LOG.warnf(e, "turn not released, its lease ends accountId=%s", turn.accountId());
    }
    lock.lock();
    try {
      released.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Called by a timer, several times within a lease. */
  public void renew() {
    held.forEach(turn -> turns.renew(turn, clock.instant().plus(lease)));
  }

  /** Returns when a turn of this replica ended, or after that time: one of another may have. */
  void awaitRelease(Duration atMost) {
    lock.lock();
    try {
      boolean told = released.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
      LOG.debugf("looking again for a turn told=%s", told);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while another check was awaited", e);
    } finally {
      lock.unlock();
    }
  }
}
