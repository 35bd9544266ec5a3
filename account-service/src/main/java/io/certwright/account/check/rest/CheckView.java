package io.certwright.account.check.rest;

import io.certwright.account.check.Check;
import io.certwright.account.check.CheckChanges;
import io.certwright.account.check.CheckTrigger;
import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.AccountState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A check with all its lines.
 *
 * @param id absent when it is not kept, for the account was changed during the check
 * @param changes absent for the first check
 */
public record CheckView(
    UUID id,
    CheckTrigger trigger,
    AccountState status,
    Instant checkedAt,
    int vaults,
    CheckChanges changes,
    List<CheckLine> checks) {

  static CheckView of(Check check) {
    return new CheckView(
        check.id(),
        check.trigger(),
        check.report().status(),
        check.report().checkedAt(),
        check.vaults(),
        check.changes(),
        check.report().checks());
  }
}
