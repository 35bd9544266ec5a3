package io.certwright.discovery.ownership;

import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Applies changed rules to the whole inventory, a batch of one vault in each transaction. The place
 * reached is kept with the batch, so that whoever comes next goes on from there.
 */
public final class ReviewOwners {

  private static final int BATCH = 1_000;

  /** Rules may look at expiration, which changes owners without anybody changing anything. */
  private static final Duration AT_LEAST_EVERY = Duration.ofDays(1);

  private final OwnerReview review;
  private final AssignmentRules rules;
  private final AssignOwners owners;
  private final Transactions transactions;
  private final Clock clock;

  public ReviewOwners(
      OwnerReview review,
      AssignmentRules rules,
      AssignOwners owners,
      Transactions transactions,
      Clock clock) {
    this.review = review;
    this.rules = rules;
    this.owners = owners;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Until the end, unless another replica is at it. */
  public void review() {
    transactions.run(() -> review.repeat(clock.instant().minus(AT_LEAST_EVERY), clock.instant()));
    boolean more = true;
    while (more) {
      more = transactions.call(this::batch);
    }
  }

  private boolean batch() {
    Optional<List<Candidate>> taken = review.take(BATCH, clock.instant());
    taken.ifPresent(
        candidates -> review.advance(candidates, owners.assign(candidates, rules.hold())));
    return taken.isPresent();
  }
}
