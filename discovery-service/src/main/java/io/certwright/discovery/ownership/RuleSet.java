package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rules in their order: the first that applies decides. */
public record RuleSet(List<AssignmentRule> rules) {

  public RuleSet {
    rules = List.copyOf(rules);
  }

  record Assignment(AssignmentRule rule, String owner) {}

  Optional<Assignment> assign(Candidate candidate, Instant now) {
    for (AssignmentRule rule : rules) {
      Optional<String> owner = rule.ownerOf(candidate, now);
      if (owner.isPresent()) {
        return Optional.of(new Assignment(rule, owner.get()));
      }
    }
    return Optional.empty();
  }
}
