package io.certwright.discovery.ownership;

import io.certwright.platform.http.ETag;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;

/** Changes the ordered list of rules; every change has the owners of the inventory reviewed. */
public final class ChangeRules {

  private static final int MOST = 500;

  private final AssignmentRules rules;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public ChangeRules(
      AssignmentRules rules, Transactions transactions, Supplier<UUID> ids, Clock clock) {
    this.rules = rules;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public AssignmentRule define(RequestedRule requested) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    FieldErrors errors = new FieldErrors();
    AssignmentRule rule = requested.read(ids.get(), 0, now, now, "", errors);
    errors.throwIfAny();
    return transactions.call(
        () -> {
          List<AssignmentRule> all = new ArrayList<>(rules.lock());
          new FieldErrors()
              .require(all.size() < MOST, "", "At most " + MOST + " rules.")
              .throwIfAny();
          all.add(index(requested, all.size(), all.size()), rule);
          rules.replace(all);
          return rule;
        });
  }

  /**
   * @param seen the version that the caller has seen
   */
  public AssignmentRule redefine(UUID id, RequestedRule requested, OptionalLong seen) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    return transactions.call(
        () -> {
          List<AssignmentRule> all = new ArrayList<>(rules.lock());
          int index = indexOf(id, all);
          AssignmentRule before = all.remove(index);
          ETag.check(seen, before.version());
          FieldErrors errors = new FieldErrors();
          AssignmentRule rule =
              requested.read(id, before.version() + 1, before.createdAt(), now, "", errors);
          errors.throwIfAny();
          all.add(index(requested, index, all.size()), rule);
          rules.replace(all);
          return rule;
        });
  }

  /**
   * @param seen the version that the caller has seen
   */
  public void drop(UUID id, OptionalLong seen) {
    transactions.run(
        () -> {
          List<AssignmentRule> all = new ArrayList<>(rules.lock());
          ETag.check(seen, all.remove(indexOf(id, all)).version());
          rules.replace(all);
        });
  }

  /**
   * @param order the ids of all rules
   */
  public void order(List<UUID> order) {
    transactions.run(
        () -> {
          List<AssignmentRule> all = rules.lock();
          List<UUID> known = all.stream().map(AssignmentRule::id).toList();
          new FieldErrors()
              .require(
                  order.size() == known.size() && new HashSet<>(order).equals(new HashSet<>(known)),
                  "/ids",
                  "The id of each rule once; there are " + known.size() + ".")
              .throwIfAny();
          rules.replace(order.stream().map(id -> all.get(known.indexOf(id))).toList());
        });
  }

  private static int index(RequestedRule requested, int absent, int last) {
    return requested.position() == null
        ? absent
        : Math.min(Math.max(requested.position() - 1, 0), last);
  }

  private static int indexOf(UUID id, List<AssignmentRule> all) {
    for (int index = 0; index < all.size(); index++) {
      if (all.get(index).id().equals(id)) {
        return index;
      }
    }
    throw Failure.notFound("assignment rule", id);
  }
}
