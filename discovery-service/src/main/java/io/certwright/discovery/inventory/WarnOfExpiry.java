package io.certwright.discovery.inventory;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.inventory.ExpiryNotices.Due;
import io.certwright.discovery.inventory.ExpiryNotices.Next;
import io.certwright.discovery.inventory.ExpiryNotices.Step;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Tells of certificates that end soon: once for each step and version, however many replicas there
 * are. One that is first seen late is told of in the step that it is in, and not in those it
 * missed. What is disabled, deleted, replaced or at its end is not told of.
 */
public final class WarnOfExpiry {

  private static final int BATCH = 500;

  private final ExpiryNotices notices;
  private final ExpirySteps steps;
  private final Outbox outbox;
  private final Transactions transactions;
  private final Clock clock;

  public WarnOfExpiry(
      ExpiryNotices notices,
      ExpirySteps steps,
      Outbox outbox,
      Transactions transactions,
      Clock clock) {
    this.notices = notices;
    this.steps = steps;
    this.outbox = outbox;
    this.transactions = transactions;
    this.clock = clock;
  }

  public void warn() {
    Instant now = clock.instant();
    transactions.run(() -> notices.adopt(steps, now));
    int looked = BATCH;
    while (looked == BATCH) {
      looked = transactions.call(() -> warn(now));
    }
  }

  private int warn(Instant now) {
    List<Due> due = notices.lockDue(now, BATCH);
    List<Step> current = new ArrayList<>();
    for (Due one : due) {
      steps
          .current(one.expiresAt(), now)
          .ifPresent(days -> current.add(new Step(one.location().id(), one.sha1(), days)));
    }
    Set<UUID> told = notices.tell(current, now);
    outbox.addAll(
        due.stream()
            .filter(one -> told.contains(one.location().id()))
            .map(one -> event(one, steps.current(one.expiresAt(), now).orElseThrow()))
            .toList());
    notices.lookAgain(
        due.stream()
            .map(one -> new Next(one.location().id(), steps.next(one.expiresAt(), now)))
            .toList());
    return due.size();
  }

  private static DiscoveryEvent event(Due due, int days) {
    KnownLocation location = due.location();
    return new DiscoveryEvent.CertificateExpiring(
        DriftEvent.location(due.vault(), location.id(), location.name()),
        DriftEvent.certificate(
            location.version(), location.sha1(), location.identity(), location.azure()),
        days,
        due.expiresAt());
  }
}
