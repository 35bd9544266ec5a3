package io.certwright.discovery.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * As little of a location as decides whether it is read again, since all those of a vault are held
 * at once.
 *
 * @param key its name in lower case
 * @param listDigest of the list's entry that it was last brought up to; null when none was
 * @param readAt when the certificate was last read; null when it never was
 * @param versionsReadAt when its versions were last listed; null when they never were
 * @param purgeAt when Azure purges a deleted one
 */
public record KnownMark(
    UUID id,
    String key,
    LocationState state,
    @Nullable String listDigest,
    @Nullable Instant readAt,
    @Nullable Instant versionsReadAt,
    @Nullable Instant purgeAt) {}
