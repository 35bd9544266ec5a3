package io.certwright.account.check;

import java.util.Optional;
import java.util.UUID;

/** The last report of each account. */
public interface CheckReports {

  void keep(UUID accountId, CheckReport report);

  Optional<CheckReport> last(UUID accountId);
}
