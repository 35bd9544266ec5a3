package io.certwright.discovery.run;

import io.certwright.discovery.inventory.Tally;
import io.certwright.platform.azure.VaultId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the scan of one vault of a run has come.
 *
 * @param obstacle why it could not be read, or why the last attempt failed
 * @param note what could not be seen of a vault that was read otherwise
 */
public record ScanView(
    VaultId vault,
    ScanState state,
    @Nullable Verdict verdict,
    @Nullable Obstacle obstacle,
    @Nullable String note,
    int attempts,
    Tally tally,
    Requests requests,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt) {

  public enum ScanState {
    WAITING,
    SCANNING,
    DONE,
    CANCELLED
  }

  public enum Verdict {
    SEEN,
    UNREADABLE
  }
}
