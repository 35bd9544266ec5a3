package io.certwright.discovery.finding;

import org.jspecify.annotations.Nullable;

/**
 * Something that is wrong with a certificate in its vault.
 *
 * @param mute the one in force that ends last; null when somebody should look at it
 */
public record Finding(FindingKind kind, @Nullable Mute mute) {}
