package io.certwright.discovery.finding;

import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Ends a mute before its time. */
public final class LiftMute {

  private final Mutes mutes;
  private final Transactions transactions;
  private final Clock clock;

  public LiftMute(Mutes mutes, Transactions transactions, Clock clock) {
    this.mutes = mutes;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @throws Failure STATE_CONFLICT when it has ended already
   */
  public void lift(UUID id, String by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.run(
        () -> {
          Mute mute = mutes.lock(id).orElseThrow(() -> Failure.notFound("mute", id));
          if (!mute.isInForce(now)) {
            throw new Failure(FailureCode.STATE_CONFLICT, "This mute has ended already.");
          }
          mutes.lift(mute.lifted(now, by));
        });
  }
}
