package io.certwright.emulator.fault;

import java.time.Duration;

/**
 * Which calls something happens to, and what.
 *
 * @param delay before the client hears of it
 * @param times how many calls it happens to; null means no end
 * @param share of the matching calls that it happens to, 0 to 1
 * @param seed of the choice that {@code share} makes, so that a test sees the same one again
 */
public record FaultRule(
    Match match, Effect effect, Duration delay, Long times, double share, long seed) {

  public static FaultRule always(Match match, Effect effect) {
    return new FaultRule(match, effect, Duration.ZERO, null, 1, 0);
  }

  public FaultRule delayed(Duration newDelay) {
    return new FaultRule(match, effect, newDelay, times, share, seed);
  }

  /** For the next so many calls only. */
  public FaultRule times(long newTimes) {
    return new FaultRule(match, effect, delay, newTimes, share, seed);
  }

  public FaultRule share(double newShare) {
    return new FaultRule(match, effect, delay, times, newShare, seed);
  }
}
