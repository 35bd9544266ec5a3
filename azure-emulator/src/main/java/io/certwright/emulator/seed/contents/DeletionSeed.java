package io.certwright.emulator.seed.contents;

import java.time.Instant;

/** When something was deleted, and when it is purged by itself. */
public record DeletionSeed(Instant deletedAt, Instant scheduledPurgeAt) {}
