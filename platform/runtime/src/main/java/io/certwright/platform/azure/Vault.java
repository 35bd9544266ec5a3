package io.certwright.platform.azure;

import java.util.Map;

/**
 * A vault as ARM describes it.
 *
 * @param premium true when it has HSM keys (SKU premium)
 */
public record Vault(
    VaultId id,
    VaultAddress address,
    String location,
    boolean premium,
    AccessModel accessModel,
    Map<String, String> tags) {}
