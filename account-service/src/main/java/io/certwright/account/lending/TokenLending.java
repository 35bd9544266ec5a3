package io.certwright.account.lending;

import io.certwright.platform.azure.AzureResource;
import java.time.Instant;
import java.util.UUID;

/**
 * That a token was lent: to whom, of which account, for what, until when.
 *
 * @param caller the service, as its key proves
 */
public record TokenLending(
    UUID id,
    UUID accountId,
    AzureResource resource,
    String caller,
    Instant lentAt,
    Instant expiresAt,
    String correlationId) {}
