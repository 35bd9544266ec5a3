package io.certwright.platform.sealing;

import io.certwright.platform.sealing.Reseals.Reseal;
import java.time.Clock;
import java.util.Optional;

/** Which key seals, and how much of what is kept it has sealed. */
public final class ReadSealing {

  private final SealedRows rows;
  private final Reseals reseals;
  private final SealingKeys keys;
  private final Clock clock;

  public ReadSealing(SealedRows rows, Reseals reseals, SealingKeys keys, Clock clock) {
    this.rows = rows;
    this.reseals = reseals;
    this.keys = keys;
    this.clock = clock;
  }

  public enum State {
    /** The primary key has sealed everything: older keys can be retired. */
    CURRENT,
    /** A replica is at it. */
    RESEALING,
    /** Something is sealed by another key, and nobody is at it. */
    OUTDATED,
    /** All that opens is sealed by the primary key; the rest does not open here. */
    INCOMPLETE
  }

  /**
   * @param sealed how many secrets are kept
   * @param reseal the last one to the primary key; null when there was none
   */
  public record Overview(
      State state, long primaryKey, long sealed, long sealedByPrimary, Reseal reseal) {}

  public Overview read() {
    SealedRows.Count count = rows.count(keys.primary());
    Optional<Reseal> reseal = reseals.find(keys.primary());
    return new Overview(
        state(count, reseal),
        keys.primary(),
        count.total(),
        count.sealedByKey(),
        reseal.orElse(null));
  }

  private State state(SealedRows.Count count, Optional<Reseal> reseal) {
    if (count.isComplete()) {
      return State.CURRENT;
    }
    if (reseal.isEmpty()) {
      return State.OUTDATED;
    }
    if (reseal.get().finishedAt() == null) {
      return reseal.get().leaseUntil().isAfter(clock.instant()) ? State.RESEALING : State.OUTDATED;
    }
    boolean onlyBroken = count.total() - count.sealedByKey() <= reseal.get().broken();
    return onlyBroken ? State.INCOMPLETE : State.OUTDATED;
  }
}
