package io.certwright.discovery.inventory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the history as it is read.
 *
 * @param runId null when no run found it
 * @param enrollmentId of the enrollment that told of it; null for what a run found
 */
public record PastChange(
    UUID id,
    HistoryEntry entry,
    InventoryVault vault,
    String certificateName,
    @Nullable UUID runId,
    @Nullable UUID enrollmentId) {}
