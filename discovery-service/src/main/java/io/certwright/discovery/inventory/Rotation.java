package io.certwright.discovery.inventory;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * When something is due again that is to be done once a period. Each thing has a moment of its own
 * in the period, by the random bits of its id, so that what was first done all at once is spread
 * evenly from then on; nothing is stored but when it was last done.
 *
 * @param period zero: always due
 */
public record Rotation(Duration period) {

  public boolean isDue(UUID id, Instant last, Instant now) {
    long length = period.toMillis();
    if (length == 0) {
      return true;
    }
    long phase = Math.floorMod(id.getLeastSignificantBits(), length);
    return turn(now, phase, length) > turn(last, phase, length);
  }

  private static long turn(Instant at, long phase, long length) {
    return Math.floorDiv(at.toEpochMilli() - phase, length);
  }
}
