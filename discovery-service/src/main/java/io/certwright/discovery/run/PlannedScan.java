package io.certwright.discovery.run;

import io.certwright.discovery.inventory.VaultFacts;
import io.certwright.platform.azure.Vault;
import io.certwright.platform.azure.VaultId;
import org.jspecify.annotations.Nullable;

/**
 * A vault of the scope.
 *
 * @param uri null when the vault could not be found
 * @param location its region, as ARM writes it; null when the vault could not be found
 * @param facts what ARM tells of it; null when the vault could not be found
 * @param obstacle why it cannot even be tried; null for a vault that was found
 */
public record PlannedScan(
    VaultId vault,
    @Nullable String uri,
    @Nullable String location,
    @Nullable VaultFacts facts,
    @Nullable Obstacle obstacle) {

  static PlannedScan of(Vault vault) {
    return new PlannedScan(
        vault.id(), vault.address().toString(), vault.location(), VaultFacts.of(vault), null);
  }

  /** A vault that cannot even be tried. */
  static PlannedScan hidden(VaultId vault, Obstacle obstacle) {
    return new PlannedScan(vault, null, null, null, obstacle);
  }
}
