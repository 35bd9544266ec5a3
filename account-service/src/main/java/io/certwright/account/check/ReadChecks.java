package io.certwright.account.check;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import java.util.List;
import java.util.UUID;

/** What the checks of an account found. */
public final class ReadChecks {

  private final Accounts accounts;
  private final CheckHistory history;

  public ReadChecks(Accounts accounts, CheckHistory history) {
    this.accounts = accounts;
    this.history = history;
  }

  /**
   * @throws Failure NOT_FOUND also before the first check
   */
  public Check last(UUID accountId) {
    accounts.get(accountId);
    return history
        .last(accountId)
        .orElseThrow(
            () ->
                new Failure(
                    FailureCode.NOT_FOUND, "Account " + accountId + " was not checked yet."));
  }

  /**
   * @throws Failure NOT_FOUND
   */
  public Check one(UUID accountId, UUID id) {
    accounts.get(accountId);
    return history.find(accountId, id).orElseThrow(() -> Failure.notFound("check", id));
  }

  /**
   * The newest first.
   *
   * @param before as {@link CheckHistory#page} takes it
   * @throws Failure NOT_FOUND
   */
  public List<CheckSummary> page(UUID accountId, long before, int limit) {
    accounts.get(accountId);
    return history.page(accountId, before, limit);
  }
}
