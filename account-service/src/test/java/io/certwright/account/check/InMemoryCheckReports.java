package io.certwright.account.check;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reports for the tests of the core. */
final class InMemoryCheckReports implements CheckReports {

  private final Map<UUID, CheckReport> reports = new HashMap<>();

  @Override
  public void keep(UUID accountId, CheckReport report) {
    reports.put(accountId, report);
  }

  @Override
  public Optional<CheckReport> last(UUID accountId) {
    return Optional.ofNullable(reports.get(accountId));
  }
}
