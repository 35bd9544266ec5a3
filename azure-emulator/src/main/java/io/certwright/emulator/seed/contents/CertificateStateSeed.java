package io.certwright.emulator.seed.contents;

import io.certwright.emulator.certificate.policy.CertificatePolicy;
import java.time.Instant;
import java.util.List;

/**
 * A certificate as it was.
 *
 * @param versions finished ones, oldest first; null or empty when nothing was ever finished
 * @param draft the version of the newest request; null if none was made
 * @param pending null when there is none; it needs the draft
 * @param visibleFrom until then it is not found, being recovered or deleted; null for at once
 * @param deletion null for a live certificate
 */
public record CertificateStateSeed(
    String name,
    CertificatePolicy policy,
    List<VersionSeed> versions,
    VersionSeed draft,
    PendingSeed pending,
    Instant visibleFrom,
    DeletionSeed deletion) {}
