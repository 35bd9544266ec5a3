package io.certwright.account.doctor;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.registry.AccountState;
import java.util.List;
import java.util.Set;

/**
 * What an examination found.
 *
 * @param vaults how many the account sees
 */
public record Findings(List<CheckLine> lines, int vaults) {

  public Findings {
    lines = List.copyOf(lines);
  }

  /** FAILED when nothing can be used, DEGRADED when something cannot. */
  public AccountState status() {
    boolean passes = lines.stream().allMatch(CheckLine::passed);
    if (passes) {
      return AccountState.OK;
    }
    boolean unusable =
        anyFailed(Set.of(TokenCheck.NAME, SubscriptionCheck.NAME))
            || (vaults > 0 && noneListsCertificates())
            || (vaults == 0 && anyFailed(Set.of(VaultCheck.NAME)));
    return unusable ? AccountState.FAILED : AccountState.DEGRADED;
  }

  private boolean anyFailed(Set<String> names) {
    return lines.stream().anyMatch(line -> names.contains(line.name()) && line.failed());
  }

  private boolean noneListsCertificates() {
    return lines.stream()
        .noneMatch(line -> line.name().equals(CertificateCheck.NAME) && line.passed());
  }
}
