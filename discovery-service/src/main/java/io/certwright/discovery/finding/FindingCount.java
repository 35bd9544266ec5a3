package io.certwright.discovery.finding;

/**
 * How many certificates have a finding that is not muted.
 *
 * @param count at most {@link #LIMIT}: beyond it nobody waits for the exact number
 */
public record FindingCount(FindingKind kind, int count) {

  public static final int LIMIT = 10_000;

  public boolean isExact() {
    return count < LIMIT;
  }
}
