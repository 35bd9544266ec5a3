package io.certwright.discovery.ownership;

import io.certwright.platform.problem.FieldErrors;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rules would do to the inventory; nothing is changed by it. */
public final class PreviewRules {

  private static final int BATCH = 1_000;
  private static final int SAMPLES = 5;

  /** A caller does not wait for longer; what was counted until then is told. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final AssignmentRules rules;
  private final Owners owners;
  private final Clock clock;

  public PreviewRules(AssignmentRules rules, Owners owners, Clock clock) {
    this.rules = rules;
    this.owners = owners;
    this.clock = clock;
  }

  /**
   * @param complete false when there was no time to look at everything
   * @param rules in their order
   * @param unowned certificates to which no rule applies
   * @param changed certificates whose owner would be another one, or gone
   */
  public record Preview(
      int examined, boolean complete, List<Share> rules, Share unowned, Share changed) {}

  /** How many certificates, and the first of them. */
  public record Share(String rule, int count, List<Sample> samples) {}

  public record Sample(Candidate candidate, @Nullable String owner) {}

  /**
   * @param requested the whole list to try; null for the one that is in force
   */
  public Preview preview(@Nullable List<RequestedRule> requested) {
    Instant now = clock.instant();
    RuleSet tried = new RuleSet(requested == null ? rules.all() : read(requested, now));
    Count count = new Count(tried);
    UUID after = null;
    List<Candidate> batch;
    do {
      batch = owners.after(after, BATCH);
      batch.forEach(candidate -> count.add(candidate, now));
      after = batch.isEmpty() ? after : batch.get(batch.size() - 1).locationId();
    } while (batch.size() == BATCH && clock.instant().isBefore(now.plus(PATIENCE)));
    return count.preview(batch.size() < BATCH);
  }

  private static List<AssignmentRule> read(List<RequestedRule> requested, Instant now) {
    FieldErrors errors = new FieldErrors();
    List<AssignmentRule> read = new ArrayList<>();
    for (RequestedRule rule : requested) {
      read.add(rule.read(UUID.randomUUID(), 0, now, now, "/rules/" + read.size(), errors));
    }
    errors.throwIfAny();
    return read;
  }

  private static final class Count {

    private final RuleSet tried;
    private final List<Tally> shares;
    private final Tally unowned = new Tally("");
    private final Tally changed = new Tally("");
    private int examined;

    Count(RuleSet tried) {
      this.tried = tried;
      this.shares = tried.rules().stream().map(rule -> new Tally(rule.name())).toList();
    }

    void add(Candidate candidate, Instant now) {
      examined++;
      Optional<RuleSet.Assignment> assignment = tried.assign(candidate, now);
      String owner = assignment.map(RuleSet.Assignment::owner).orElse(null);
      assignment
          .map(found -> shares.get(tried.rules().indexOf(found.rule())))
          .orElse(unowned)
          .add(new Sample(candidate, owner));
      if (!Objects.equals(owner, candidate.owner())) {
        changed.add(new Sample(candidate, owner));
      }
    }

    Preview preview(boolean complete) {
      return new Preview(
          examined,
          complete,
          shares.stream().map(Tally::share).toList(),
          unowned.share(),
          changed.share());
    }
  }

  private static final class Tally {

    private final String rule;
    private final List<Sample> samples = new ArrayList<>();
    private int count;

    Tally(String rule) {
      this.rule = rule;
    }

    void add(Sample sample) {
      count++;
      if (samples.size() < SAMPLES) {
        samples.add(sample);
      }
    }

    Share share() {
      return new Share(rule, count, List.copyOf(samples));
    }
  }
}
