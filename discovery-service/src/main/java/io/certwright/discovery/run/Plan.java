package io.certwright.discovery.run;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vaults of a run's scope.
 *
 * @param problem why a part of the scope could not be listed; null when all of it was
 */
public record Plan(List<PlannedScan> scans, @Nullable Obstacle problem) {}
