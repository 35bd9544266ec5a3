package io.certwright.platform.accounts;

import io.certwright.platform.problem.Failure;
import java.util.UUID;

/** Finds the account that a request names, even one whose event is still on its way. */
public final class FindAccount {

  private final KnownAccounts known;
  private final AccountService service;

  public FindAccount(KnownAccounts known, AccountService service) {
    this.known = known;
    this.service = service;
  }

  /**
   * @param pointer of the field that names the account
   * @throws Failure INVALID_REQUEST when there is no such account
   */
  public KnownAccount find(UUID accountId, String pointer) {
    return known
        .find(accountId)
        .or(() -> service.find(accountId))
        .orElseThrow(() -> missing(accountId, pointer));
  }

  /**
   * For the transaction that makes something need the account: it is not removed before the end of
   * it.
   *
   * @throws Failure INVALID_REQUEST when it was removed since it was found
   */
  public void hold(KnownAccount account, String pointer) {
    if (!known.hold(account)) {
      throw missing(account.id(), pointer);
    }
  }

  private static Failure missing(UUID accountId, String pointer) {
    return Failure.invalid(pointer, "There is no account " + accountId + ".");
  }
}
