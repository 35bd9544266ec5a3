package io.certwright.account.lending;

import io.certwright.account.registry.Accounts;
import io.certwright.platform.problem.Failure;
import java.util.List;
import java.util.UUID;

/** Reads who was lent tokens of an account, also of one that is gone. */
public final class ReadLendings {

  private final Accounts accounts;
  private final TokenLendings lendings;

  public ReadLendings(Accounts accounts, TokenLendings lendings) {
    this.accounts = accounts;
    this.lendings = lendings;
  }

  /**
   * Newest first.
   *
   * @param below null for the first page
   * @throws Failure NOT_FOUND when neither the account nor a lending of it is known
   */
  public List<TokenLending> read(UUID accountId, UUID below, int limit) {
    List<TokenLending> found = lendings.page(accountId, below, limit);
    if (found.isEmpty()) {
      accounts.get(accountId);
    }
    return found;
  }
}
