package io.certwright.discovery.run;

import io.certwright.discovery.scope.Scope;
import java.util.UUID;

/** A queued run whose vaults are to be listed. */
public record ClaimedRun(Lease lease, UUID accountId, Scope scope, String correlationId) {

  public UUID runId() {
    return lease.id();
  }
}
