package io.certwright.account.doctor;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.AccountState;
import java.util.List;
import java.util.Set;

/**
 * What an examination found.
 *
 * @param vaults how many the account sees
 * @param usable how many of them can be discovered
 */
public record Findings(List<CheckLine> lines, int vaults, int usable) {

  public Findings {
    lines = List.copyOf(lines);
  }

  /** FAILED when nothing can be used, DEGRADED when something cannot. */
  public AccountState status() {
    if (lines.stream().allMatch(CheckLine::passed)) {
      return AccountState.OK;
    }
    boolean unusable =
        anyFailed(Set.of(TokenCheck.NAME, SubscriptionLines.NAME))
            || (vaults > 0 && usable == 0)
            || (vaults == 0 && anyFailed(Set.of(SurveyLines.VAULTS)));
    return unusable ? AccountState.FAILED : AccountState.DEGRADED;
  }

  private boolean anyFailed(Set<String> names) {
    return lines.stream().anyMatch(line -> names.contains(line.name()) && line.failed());
  }
}
