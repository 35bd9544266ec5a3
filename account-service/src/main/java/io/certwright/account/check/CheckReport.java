package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.AccountState;
import java.time.Instant;
import java.util.List;

/**
 * What a check of an account found.
 *
 * @param status never UNCHECKED
 */
public record CheckReport(AccountState status, Instant checkedAt, List<CheckLine> checks) {

  public CheckReport {
    checks = List.copyOf(checks);
  }
}
