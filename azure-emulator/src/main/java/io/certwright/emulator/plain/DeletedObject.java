package io.certwright.emulator.plain;

import java.time.Instant;

/** A soft-deleted key or secret. */
public record DeletedObject<C>(
    StoredObject<C> object, Instant deletedAt, Instant scheduledPurgeAt) {}
