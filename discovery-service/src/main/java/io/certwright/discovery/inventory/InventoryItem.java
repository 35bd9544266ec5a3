package io.certwright.discovery.inventory;

import io.certwright.discovery.x509.CertificateFacts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A location with the certificate that it holds, or held last.
 *
 * @param lastSeenAt when it was certainly there, by our clock
 * @param goneAt null while it is present
 * @param unwatchedSince when the account was removed by which it was seen; null while it has one
 */
public record InventoryItem(
    UUID id,
    InventoryVault vault,
    String name,
    String version,
    AzureFacts azure,
    CertificateFacts certificate,
    Instant firstSeenAt,
    Instant lastSeenAt,
    @Nullable Instant goneAt,
    @Nullable Instant unwatchedSince) {}
