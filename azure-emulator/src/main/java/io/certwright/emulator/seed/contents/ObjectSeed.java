package io.certwright.emulator.seed.contents;

import io.certwright.emulator.plain.ObjectVersion;
import java.time.Instant;
import java.util.List;

/**
 * A key or a secret that belongs to no certificate.
 *
 * @param versions oldest first, at least one
 * @param visibleFrom until then it is not found, being recovered or deleted; null for at once
 * @param deletion null for a live one
 */
public record ObjectSeed<C>(
    String name, List<ObjectVersion<C>> versions, Instant visibleFrom, DeletionSeed deletion) {}
