package io.certwright.account.vaultcheck;

import io.certwright.account.diagnosis.CheckLine;
import java.util.List;
import java.util.Optional;

/**
 * What was found out about one vault.
 *
 * @param seenFrom the address that Azure saw us come from, if it told
 */
public record VaultFindings(List<CheckLine> lines, Optional<String> seenFrom) {

  public VaultFindings {
    lines = List.copyOf(lines);
  }

  /** Whether its certificates can be discovered. */
  public boolean usable() {
    return lines.stream().noneMatch(CheckLine::failed);
  }
}
