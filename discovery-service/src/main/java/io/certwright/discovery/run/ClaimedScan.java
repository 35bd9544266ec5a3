package io.certwright.discovery.run;

import io.certwright.discovery.inventory.InventoryVault;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A vault to be scanned for a run.
 *
 * @param location its region; null when it was planned by a release that did not keep it
 * @param allVersions the task asks for the earlier ones too
 */
public record ClaimedScan(
    Lease lease,
    UUID runId,
    InventoryVault vault,
    @Nullable String location,
    boolean allVersions,
    String correlationId) {}
