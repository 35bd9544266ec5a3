package io.certwright.discovery.finding;

import org.jspecify.annotations.Nullable;

/**
 * @param command of the Azure CLI; null where none helps
 */
public record Remedy(String text, @Nullable String command) {}
