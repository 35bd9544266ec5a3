package io.certwright.discovery.wiring;

import io.certwright.discovery.ownership.AssignOwners;
import io.certwright.discovery.ownership.AssignmentRules;
import io.certwright.discovery.ownership.ChangeRules;
import io.certwright.discovery.ownership.ExplainOwner;
import io.certwright.discovery.ownership.OwnerReview;
import io.certwright.discovery.ownership.Owners;
import io.certwright.discovery.ownership.PreviewRules;
import io.certwright.discovery.ownership.ReviewOwners;
import io.certwright.platform.id.Ids;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds the use cases on owners. */
public class OwnershipWiring {

  @Produces
  @Singleton
  AssignOwners assignOwners(AssignmentRules rules, Owners owners, Outbox outbox, Clock clock) {
    return new AssignOwners(rules, owners, outbox, clock);
  }

  @Produces
  @Singleton
  ChangeRules changeRules(AssignmentRules rules, Transactions transactions, Clock clock) {
    return new ChangeRules(rules, transactions, Ids::next, clock);
  }

  @Produces
  @Singleton
  PreviewRules previewRules(AssignmentRules rules, Owners owners, Clock clock) {
    return new PreviewRules(rules, owners, clock);
  }

  @Produces
  @Singleton
  ExplainOwner explainOwner(AssignmentRules rules, Owners owners, Clock clock) {
    return new ExplainOwner(rules, owners, clock);
  }

  @Produces
  @Singleton
  ReviewOwners reviewOwners(
      OwnerReview review,
      AssignmentRules rules,
      AssignOwners owners,
      Transactions transactions,
      Clock clock) {
    return new ReviewOwners(review, rules, owners, transactions, clock);
  }
}
