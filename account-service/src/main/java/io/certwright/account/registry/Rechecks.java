package io.certwright.account.registry;

import java.time.Instant;
import java.util.UUID;

/** Has accounts checked again without being asked. */
public interface Rechecks {

  /** Once, not before that time. */
  void recheck(UUID accountId, Instant at);
}
