package io.certwright.discovery.ownership;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The walk through the inventory after the rules changed: where it is, across all replicas. */
public interface OwnerReview {

  /**
   * The next locations to look at, of one vault of which nobody else changes what is known until
   * the transaction ends. Empty when the walk is over, or somebody else is at it.
   *
   * @return an empty list when a vault has no more of them
   */
  Optional<List<Candidate>> take(int limit, Instant now);

  void advance(List<Candidate> seen, int changed);

  /** Begins again when the last one ended before that time. */
  void repeat(Instant endedBefore, Instant now);

  Progress progress();

  /**
   * @param checked locations so far
   * @param changed those that got another owner
   * @param finishedAt null while it is under way
   */
  record Progress(
      long checked, long changed, @Nullable Instant startedAt, @Nullable Instant finishedAt) {}
}
