package io.certwright.platform.sealing.rest;

import io.certwright.platform.sealing.ReadSealing.Overview;
import io.certwright.platform.sealing.ReadSealing.State;
import io.certwright.platform.sealing.Reseals.Reseal;
import java.time.Instant;

/**
 * How the secrets of a service are sealed, the same for each service that keeps some.
 *
 * @param primaryKeyId the key that seals now
 * @param sealed how many secrets are kept
 * @param reseal the last work by which secrets got sealed by it; absent when there was none
 */
public record SealingView(
    State state, long primaryKeyId, long sealed, long sealedByPrimary, ResealView reseal) {

  public static SealingView of(Overview overview) {
    return new SealingView(
        overview.state(),
        overview.primaryKey(),
        overview.sealed(),
        overview.sealedByPrimary(),
        overview.reseal() == null ? null : ResealView.of(overview.reseal()));
  }

  /**
   * @param broken secrets that do not open: the key that sealed them is not there, or they were
   *     changed
   */
  public record ResealView(Instant startedAt, Instant finishedAt, long resealed, long broken) {

    static ResealView of(Reseal reseal) {
      return new ResealView(
          reseal.startedAt(), reseal.finishedAt(), reseal.resealed(), reseal.broken());
    }
  }
}
