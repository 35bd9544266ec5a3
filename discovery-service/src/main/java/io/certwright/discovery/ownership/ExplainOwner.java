package io.certwright.discovery.ownership;

import io.certwright.platform.problem.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a location has the owner that it has. */
public final class ExplainOwner {

  private static final int SHOWN_VALUES = 5;

  private final AssignmentRules rules;
  private final Owners owners;
  private final Clock clock;

  public ExplainOwner(AssignmentRules rules, Owners owners, Clock clock) {
    this.rules = rules;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * @param pending the rules say something else by now: the review has not come here yet
   * @param rules those that were tried, the last one being the one that applies
   */
  public record Explanation(
      Owners.Ownership ownership,
      boolean pending,
      @Nullable AssignmentRule rule,
      List<Tried> rules) {}

  public record Tried(AssignmentRule rule, boolean applies, List<String> because) {}

  public Explanation explain(UUID locationId) {
    Candidate candidate =
        owners.candidates(List.of(locationId)).stream()
            .findFirst()
            .orElseThrow(() -> Failure.notFound("certificate", locationId));
    Owners.Ownership ownership = owners.find(locationId).orElseThrow();
    Instant now = clock.instant();
    RuleSet all = new RuleSet(rules.all());
    Optional<RuleSet.Assignment> assignment = all.assign(candidate, now);
    return new Explanation(
        ownership,
        !assignment.map(RuleSet.Assignment::owner).equals(Optional.ofNullable(ownership.owner())),
        assignment.map(RuleSet.Assignment::rule).orElse(null),
        tried(all, candidate, now));
  }

  private static List<Tried> tried(RuleSet all, Candidate candidate, Instant now) {
    List<Tried> tried = new ArrayList<>();
    for (AssignmentRule rule : all.rules()) {
      boolean applies = rule.ownerOf(candidate, now).isPresent();
      tried.add(new Tried(rule, applies, because(rule, candidate, now)));
      if (applies) {
        break;
      }
    }
    return tried;
  }

  private static List<String> because(AssignmentRule rule, Candidate candidate, Instant now) {
    Stream<String> owner =
        rule.ownerTag() == null
            ? Stream.empty()
            : Stream.of(
                "the owner is the tag "
                    + rule.ownerTag()
                    + candidate
                        .tag(rule.ownerTag())
                        .map(" = "::concat)
                        .orElse(", which is absent"));
    return Stream.concat(
            comparisons(rule.condition()).map(comparison -> sentence(comparison, candidate, now)),
            owner)
        .toList();
  }

  private static Stream<Comparison> comparisons(Condition condition) {
    if (condition instanceof Condition.All all) {
      return all.conditions().stream().flatMap(ExplainOwner::comparisons);
    }
    if (condition instanceof Condition.Any any) {
      return any.conditions().stream().flatMap(ExplainOwner::comparisons);
    }
    if (condition instanceof Condition.Not not) {
      return comparisons(not.condition());
    }
    return Stream.of((Comparison) condition);
  }

  private static String sentence(Comparison comparison, Candidate candidate, Instant now) {
    List<String> values = comparison.values(candidate);
    return comparison.attribute()
        + (comparison.tag() == null ? "" : " " + comparison.tag())
        + " "
        + comparison.match()
        + " '"
        + comparison.value()
        + "' "
        + (comparison.holds(candidate, now) ? "holds" : "does not hold")
        + " for "
        + values.stream().limit(SHOWN_VALUES).toList()
        + (values.size() > SHOWN_VALUES ? " and others" : "");
  }
}
