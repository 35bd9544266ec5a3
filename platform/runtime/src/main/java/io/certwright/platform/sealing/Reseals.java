package io.certwright.platform.sealing;

import java.time.Instant;
import java.util.Optional;

/** How far the work is by which secrets get sealed by another key: one row for each key. */
public interface Reseals {

  /**
   * False while another replica is at it.
   *
   * @param leaseUntil when it counts as given up unless it goes on
   */
  boolean begin(long key, Instant now, Instant leaseUntil);

  void advance(long key, Batch batch, Instant leaseUntil);

  void end(long key, Instant now);

  Optional<Reseal> find(long key);

  /** What came of some rows. */
  record Batch(int resealed, int broken) {}

  /**
   * @param resealed how many secrets were sealed anew
   * @param broken how many do not open: the key that sealed them is not there, or they were changed
   * @param finishedAt null while it goes on, or when it was given up
   */
  record Reseal(
      Instant startedAt, Instant leaseUntil, Instant finishedAt, long resealed, long broken) {}
}
