package io.certwright.emulator.throttle;

/**
 * How Key Vault throttles.
 *
 * @param retryAfter whether a refusal says when to come again; the real service does not
 * @param scale of all limits; 1 is what is published
 * @param refusalsCount whether a refused call costs as much as an allowed one: the documentation
 *     says both
 */
public record ThrottleOptions(Mode mode, boolean retryAfter, double scale, boolean refusalsCount) {

  /** The shape of the ten seconds in which a limit holds; the real one is not known. */
  public enum Mode {
    OFF,
    FIXED,
    SLIDING
  }

  public static ThrottleOptions off() {
    return published(Mode.OFF);
  }

  /** The limits that Microsoft publishes, refusals as they were captured. */
  public static ThrottleOptions published(Mode mode) {
    return new ThrottleOptions(mode, false, 1, false);
  }

  public ThrottleOptions scaled(double newScale) {
    return new ThrottleOptions(mode, retryAfter, newScale, refusalsCount);
  }

  public ThrottleOptions withRetryAfter(boolean newRetryAfter) {
    return new ThrottleOptions(mode, newRetryAfter, scale, refusalsCount);
  }

  public ThrottleOptions withRefusalsCount(boolean newRefusalsCount) {
    return new ThrottleOptions(mode, retryAfter, scale, newRefusalsCount);
  }

  Budget budget(long limit) {
    long scaled = Math.max(1, Math.round(limit * scale));
    return new Budget(scaled, mode == Mode.SLIDING ? new SlidingWindow() : new FixedWindow());
  }
}
