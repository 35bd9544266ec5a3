package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.List;

/** What a certificate has to be for a rule to apply. */
public sealed interface Condition permits Condition.All, Condition.Any, Condition.Not, Comparison {

  boolean holds(Candidate candidate, Instant now);

  /** Every one of them; without any it holds for all certificates. */
  record All(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Candidate candidate, Instant now) {
      return conditions.stream().allMatch(condition -> condition.holds(candidate, now));
    }
  }

  record Any(List<Condition> conditions) implements Condition {
    @Override
    public boolean holds(Candidate candidate, Instant now) {
      return conditions.stream().anyMatch(condition -> condition.holds(candidate, now));
    }
  }

  record Not(Condition condition) implements Condition {
    @Override
    public boolean holds(Candidate candidate, Instant now) {
      return !condition.holds(candidate, now);
    }
  }
}
