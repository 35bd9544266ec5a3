package io.certwright.account.dependent;

import io.certwright.account.dependent.Dependent.Kind;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;

/** Keeps an account from being removed under what needs it. */
public final class GuardRemoval {

  /** As many as a person would look up one by one. */
  private static final int NAMED = 5;

  private final Dependents dependents;

  public GuardRemoval(Dependents dependents) {
    this.dependents = dependents;
  }

  /**
   * What is on its way, no event of which has arrived, is not known here: its service ends it when
   * it hears of the removal.
   *
   * @throws Failure ACCOUNT_IN_USE with how many depend on it, which, and what to do
   */
  public void guard(UUID accountId) {
    String needing =
        Arrays.stream(Kind.values())
            .filter(kind -> dependents.count(accountId, kind) > 0)
            .map(kind -> described(accountId, kind))
            .collect(Collectors.joining(" and "));
    if (!needing.isEmpty()) {
      throw new Failure(
          FailureCode.ACCOUNT_IN_USE,
          "The account is needed by "
              + needing
              + ". Delete the tasks and let the enrollments end or cancel them; or repeat with"
              + " ?force=true, which ends all of them.");
    }
  }

  private String described(UUID accountId, Kind kind) {
    long count = dependents.count(accountId, kind);
    String ids =
        dependents.page(accountId, kind, null, NAMED).stream()
            .map(dependent -> dependent.id().toString())
            .collect(Collectors.joining(", "));
    return kind.counted(count) + " (" + ids + (count > NAMED ? ", …" : "") + ")";
  }
}
