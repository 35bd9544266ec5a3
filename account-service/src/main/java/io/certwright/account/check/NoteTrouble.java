package io.certwright.account.check;

import io.certwright.contracts.CertwrightEvent;
import io.certwright.contracts.DiscoveryEvent;
import io.certwright.contracts.EnrollmentEvent;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Has an account checked when another service could not do with it what it should. */
public final class NoteTrouble {

  /** The ends of enrollments that are Azure's refusal. */
  private static final Set<String> REFUSALS =
      Set.of(
          "vault-access-denied",
          "vault-firewall",
          "vault-sign-in-refused",
          "sign-in-failed",
          "credential-unreadable",
          "azure-refused");

  private final DueChecks due;
  private final Duration pause;
  private final Clock clock;

  /**
   * @param pause at least between a check and the one that a signal causes
   */
  public NoteTrouble(DueChecks due, Duration pause, Clock clock) {
    this.due = due;
    this.pause = pause;
    this.clock = clock;
  }

  public void note(CertwrightEvent event) {
    accountInTrouble(event).ifPresent(id -> due.signal(id, clock.instant(), pause));
  }

  private static Optional<UUID> accountInTrouble(CertwrightEvent event) {
    if (event instanceof DiscoveryEvent.RunFinished run
        && (run.vaultsUnreadable() > 0 || run.state().equals("FAILED"))) {
      return Optional.of(run.accountId());
    }
    if (event instanceof EnrollmentEvent.Failed failed && REFUSALS.contains(failed.code())) {
      return Optional.of(failed.target().accountId());
    }
    return Optional.empty();
  }
}
