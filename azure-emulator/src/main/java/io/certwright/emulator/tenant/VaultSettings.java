package io.certwright.emulator.tenant;

import java.time.Instant;
import java.util.Map;

/**
 * The settings of a vault that do not change while the emulator runs.
 *
 * @param softDeleteRetentionInDays 7 to 90
 */
public record VaultSettings(
    String name,
    String location,
    Sku sku,
    AccessModel accessModel,
    Map<String, String> tags,
    int softDeleteRetentionInDays,
    boolean purgeProtection,
    Instant createdAt) {}
