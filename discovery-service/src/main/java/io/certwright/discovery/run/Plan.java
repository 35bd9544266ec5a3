package io.certwright.discovery.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vaults of a run's scope.
 *
 * @param problem why a part of the scope could not be listed; null when all of it was
 * @param listing how they were found; null when nothing could be asked
 */
public record Plan(List<PlannedScan> scans, @Nullable Obstacle problem, @Nullable Listing listing) {

  public Plan(List<PlannedScan> scans, @Nullable Obstacle problem) {
    this(scans, problem, null);
  }

  Plan with(List<PlannedScan> others) {
    return new Plan(others, problem, listing);
  }

  Plan by(Listing way) {
    return new Plan(scans, problem, way);
  }
}
