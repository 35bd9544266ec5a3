package io.certwright.discovery.run;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an earlier run found in a vault, as far as it matters for when to read it again.
 *
 * @param nearestExpiry that is still ahead; null when there is none
 * @param large its pages, which come one after the other, take long
 */
public record VaultOutlook(@Nullable Instant nearestExpiry, boolean large) {}
