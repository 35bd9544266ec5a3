package io.certwright.discovery.ownership;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.platform.outbox.Outbox;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Decides who owns locations, in the transaction under way. Where the owner stays nothing is
 * written and nobody is told.
 */
public final class AssignOwners {

  private final AssignmentRules rules;
  private final Owners owners;
  private final Outbox outbox;
  private final Clock clock;

  public AssignOwners(AssignmentRules rules, Owners owners, Outbox outbox, Clock clock) {
    this.rules = rules;
    this.owners = owners;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Of locations that were just written; their vault is locked. */
  public void assign(Collection<UUID> locationIds) {
    if (locationIds.isEmpty()) {
      return;
    }
    RuleSet held = rules.hold();
    if (!held.rules().isEmpty()) {
      assign(owners.candidates(locationIds), held);
    }
  }

  /** How many got another owner, or lost theirs. */
  int assign(List<Candidate> candidates, RuleSet held) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    List<Owners.Change> changes =
        candidates.stream()
            .map(candidate -> change(candidate, held, now))
            .filter(change -> !Objects.equals(change.owner(), change.candidate().owner()))
            .toList();
    owners.store(changes, now);
    outbox.addAll(changes.stream().map(AssignOwners::event).toList());
    return changes.size();
  }

  private static Owners.Change change(Candidate candidate, RuleSet held, Instant now) {
    return new Owners.Change(
        candidate, held.assign(candidate, now).map(RuleSet.Assignment::owner).orElse(null));
  }

  private static DiscoveryEvent event(Owners.Change change) {
    Candidate candidate = change.candidate();
    return new DiscoveryEvent.OwnerChanged(
        new DiscoveryEvent.Location(
            candidate.locationId(),
            candidate.accountId(),
            candidate.vault(),
            candidate.certificateName()),
        change.owner(),
        candidate.owner());
  }
}
