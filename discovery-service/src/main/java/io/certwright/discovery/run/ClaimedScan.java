package io.certwright.discovery.run;

import io.certwright.discovery.inventory.InventoryVault;
import java.util.UUID;

/** A vault to be scanned for a run. */
public record ClaimedScan(Lease lease, UUID runId, InventoryVault vault, String correlationId) {}
