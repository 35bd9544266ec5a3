package io.certwright.discovery.run;

import io.certwright.discovery.inventory.Tally;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A run with what its scans amount to so far.
 *
 * @param scheduledFor the occurrence that it is; null for one that was asked for
 * @param vaults of the scope, as far as they are known
 * @param vaultsDone of them, read or given up
 * @param vaultsUnreadable given up
 * @param vaultsRunning being read now
 * @param problem why the scope, or a part of it, could not be listed
 * @param listing how its vaults were found; null before
 */
public record RunSummary(
    UUID id,
    UUID taskId,
    UUID accountId,
    RunTrigger trigger,
    @Nullable Instant scheduledFor,
    RunState state,
    int vaults,
    int vaultsDone,
    int vaultsUnreadable,
    int vaultsRunning,
    Tally tally,
    Requests requests,
    @Nullable Obstacle problem,
    @Nullable Listing listing,
    Instant queuedAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  boolean isComplete() {
    return vaultsDone == vaults;
  }

  /** The end it comes to once it is complete. */
  RunState end() {
    if (problem == null && vaultsUnreadable == 0) {
      return RunState.SUCCEEDED;
    }
    return vaultsUnreadable == vaults ? RunState.FAILED : RunState.PARTIAL;
  }
}
