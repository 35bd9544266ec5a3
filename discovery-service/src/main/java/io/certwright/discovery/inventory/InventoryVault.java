package io.certwright.discovery.inventory;

import io.certwright.platform.azure.VaultId;
import java.util.UUID;

/**
 * A vault as one account sees it.
 *
 * @param uri such as {@code https://demo.vault.azure.net/}
 */
public record InventoryVault(UUID accountId, VaultId id, String uri) {}
