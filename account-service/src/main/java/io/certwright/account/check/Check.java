package io.certwright.account.check;

import java.util.UUID;

/**
 * A check of an account, with what it found.
 *
 * @param id null when it is not kept, for the account was changed meanwhile
 * @param turn numbers the checks of an account in the order in which they began
 * @param vaults how many the account saw
 * @param changes null when there was no check before
 */
public record Check(
    UUID id,
    UUID accountId,
    long turn,
    CheckTrigger trigger,
    int vaults,
    CheckReport report,
    CheckChanges changes) {}
