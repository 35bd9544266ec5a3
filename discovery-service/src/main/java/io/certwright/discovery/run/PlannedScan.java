package io.certwright.discovery.run;

import io.certwright.platform.azure.VaultId;
import org.jspecify.annotations.Nullable;

/**
 * A vault of the scope.
 *
 * @param uri null when the vault could not be found
 * @param obstacle why it cannot even be tried; null for a vault that was found
 */
public record PlannedScan(VaultId vault, @Nullable String uri, @Nullable Obstacle obstacle) {}
