package io.certwright.account.check;

import java.util.UUID;

/**
 * The right to check an account now, which one replica has at a time.
 *
 * @param number grows with each turn of the account: what began later has the higher one
 */
public record Turn(UUID accountId, long number, CheckTrigger trigger) {}
