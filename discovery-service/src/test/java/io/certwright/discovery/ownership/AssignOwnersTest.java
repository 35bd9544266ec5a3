package io.certwright.discovery.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwright.contracts.DiscoveryEvent;
import io.certwright.discovery.InPlace;
import io.certwright.discovery.SetClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AssignOwnersTest {

  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private final InPlace.Events events = new InPlace.Events();
  private final Kept kept = new Kept();
  private final AssignOwners assign = new AssignOwners(null, kept, events, new SetClock());

  @Test
  void tellsWhoOwnsItNowAndWhoDidBefore() {
    Candidate candidate = candidate("shop", Map.of("team", "payments"));

    assertThat(assign.assign(List.of(candidate), byTag())).isEqualTo(1);

    assertThat(events.take())
        .singleElement()
        .isInstanceOfSatisfying(
            DiscoveryEvent.OwnerChanged.class,
            event -> {
              assertThat(event.owner()).isEqualTo("payments");
              assertThat(event.formerOwner()).isEqualTo("shop");
              assertThat(event.aggregateId()).isEqualTo(candidate.locationId());
            });
    assertThat(kept.changes).extracting(Owners.Change::owner).containsExactly("payments");
  }

  @Test
  void writesAndTellsNothingWhereTheOwnerStays() {
    assertThat(assign.assign(List.of(candidate("shop", Map.of("team", " shop "))), byTag()))
        .isZero();

    assertThat(events.take()).isEmpty();
    assertThat(kept.changes).isEmpty();
  }

  @Test
  void takesTheOwnerAwayWhereNoRuleApplies() {
    assign.assign(List.of(candidate("shop", Map.of("team", " "))), byTag());

    assertThat(kept.changes).singleElement().extracting(Owners.Change::owner).isNull();
    assertThat(events.take()).hasSize(1);
  }

  @Test
  void leavesACertificateWithoutTheTagToTheRulesThatFollow() {
    RuleSet rules = new RuleSet(List.of(byTag().rules().get(0), rule("rest", null)));

    assign.assign(List.of(candidate(null, Map.of())), rules);

    assertThat(kept.changes).extracting(Owners.Change::owner).containsExactly("rest");
  }

  private static RuleSet byTag() {
    return new RuleSet(List.of(rule(null, "Team")));
  }

  private static AssignmentRule rule(String owner, String tag) {
    return new AssignmentRule(
        UUID.randomUUID(),
        0,
        "rule",
        ConditionText.ALWAYS,
        new Condition.All(List.of()),
        owner,
        tag,
        NOW,
        NOW);
  }

  private static Candidate candidate(String owner, Map<String, String> tags) {
    return new Candidate(
        UUID.randomUUID(), UUID.randomUUID(), "vault", "www", Map.of(), tags, null, owner);
  }

  private static final class Kept implements Owners {

    private final List<Change> changes = new ArrayList<>();

    @Override
    public List<Candidate> candidates(Collection<UUID> locationIds) {
      return List.of();
    }

    @Override
    public List<Candidate> after(UUID locationId, int limit) {
      return List.of();
    }

    @Override
    public Map<UUID, String> of(Collection<UUID> locationIds) {
      return Map.of();
    }

    @Override
    public Optional<Ownership> find(UUID locationId) {
      return Optional.empty();
    }

    @Override
    public void store(List<Change> stored, Instant at) {
      changes.addAll(stored);
    }
  }
}
