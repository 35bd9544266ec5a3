package io.certwright.account.check;

import io.certwright.account.diagnosis.CheckLine;
import io.certwright.account.diagnosis.Remedy;
import io.certwright.account.registry.AccountSamples;
import io.certwright.account.registry.AccountState;
import io.certwright.platform.id.Ids;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Checks as tests need them. */
public final class CheckSamples {

  private CheckSamples() {}

  static CheckLine pass(String target) {
    return CheckLine.pass("certificates", target, "They can be listed.");
  }

  static CheckLine warn(String target) {
    return CheckLine.warn("certificates", target, "Hm.", Remedy.of("Look."));
  }

  static CheckLine fail(String target) {
    return CheckLine.fail("certificates", target, "They cannot be listed.", Remedy.of("Ask."));
  }

  static CheckReport report(Instant at, CheckLine... lines) {
    return new CheckReport(AccountState.DEGRADED, at, List.of(lines));
  }

  static CheckReport report(CheckLine... lines) {
    return report(AccountSamples.NOW, lines);
  }

  /** The check of a turn, so many days after the first. */
  static Check check(UUID account, long turn, CheckChanges changes, CheckLine... lines) {
    return new Check(
        Ids.next(),
        account,
        turn,
        CheckTrigger.SCHEDULE,
        2,
        report(AccountSamples.NOW.plusSeconds(86_400 * turn), lines),
        changes);
  }
}
