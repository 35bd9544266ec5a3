package io.certwright.discovery.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a certificate was deleted, by Azure's clock.
 *
 * @param purgeAt when Azure purges it unless somebody recovers it before
 */
public record Deletion(Instant deletedAt, @Nullable Instant purgeAt) {}
