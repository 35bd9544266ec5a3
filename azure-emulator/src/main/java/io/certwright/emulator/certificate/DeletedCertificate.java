package io.certwright.emulator.certificate;

import java.time.Instant;

/** A soft-deleted certificate, which can be recovered until it is purged. */
public record DeletedCertificate(
    StoredCertificate certificate, Instant deletedAt, Instant scheduledPurgeAt) {}
