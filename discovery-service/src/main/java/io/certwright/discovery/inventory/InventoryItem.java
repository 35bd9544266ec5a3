package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location with the certificate that it holds, or held last.
 *
 * @param lastSeenAt when it was certainly there, by our clock
 * @param certificate null for what was never read
 * @param expiresAt of the certificate, or of the list where it was not read
 * @param readAt when it was last read, by our clock
 * @param goneAt null while it is present
 * @param unwatchedSince when the account was removed by which it was seen; null while it has one
 */
public record InventoryItem(
    UUID id,
    InventoryVault vault,
    VaultFacts vaultFacts,
    String name,
    LocationState state,
    @Nullable String version,
    @Nullable String sha1,
    AzureFacts azure,
    @Nullable Deletion deletion,
    @Nullable CertificateFacts certificate,
    @Nullable Instant expiresAt,
    Instant firstSeenAt,
    Instant lastSeenAt,
    @Nullable Instant readAt,
    @Nullable Instant goneAt,
    @Nullable Instant unwatchedSince) {}
