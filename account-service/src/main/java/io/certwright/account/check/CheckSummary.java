package io.certwright.account.check;

import io.certwright.account.registry.AccountState;
import java.time.Instant;
import java.util.UUID;

/**
 * A check without its lines.
 *
 * @param newlyFailing how many lines failed that did not in the check before; null when there was
 *     none, like {@code mended}
 */
public record CheckSummary(
    UUID id,
    long turn,
    CheckTrigger trigger,
    AccountState status,
    Instant checkedAt,
    int vaults,
    LineCounts lines,
    Integer newlyFailing,
    Integer mended) {}
