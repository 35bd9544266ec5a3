package io.certwright.account.lending;

import io.certwright.account.credential.AzureToken;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FailureCode;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lends a short-lived Azure token; the credential behind it stays here. */
public final class LendToken {

  private static final Logger LOG = Logger.getLogger(LendToken.class);

  private final Accounts accounts;
  private final KeptTokens tokens;
  private final Callers callers;
  private final LendingLimit limit;
  private final TokenLendings lendings;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public LendToken(
      Accounts accounts,
      KeptTokens tokens,
      Callers callers,
      LendingLimit limit,
      TokenLendings lendings,
      Transactions transactions,
      Supplier<UUID> ids,
      Clock clock) {
    this.accounts = accounts;
    this.tokens = tokens;
    this.callers = callers;
    this.limit = limit;
    this.lendings = lendings;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * No token leaves unrecorded: it is recorded first, and whatever becomes of the answer.
   *
   * @param caller who it is, as it has shown
   * @throws Failure FORBIDDEN for a resource that the caller does not need; RATE_LIMITED with the
   *     time to wait; NOT_FOUND; STATE_CONFLICT while the credential is being replaced;
   *     CREDENTIAL_UNREADABLE; SIGN_IN_FAILED, SIGN_IN_SETTLING, AZURE_THROTTLED or
   *     AZURE_UNREACHABLE in Entra's words
   */
  public AzureToken lend(UUID accountId, AzureResource resource, String caller) {
    callers.require(caller, resource);
    refuseTooMany(caller);
    AzureToken token = accounts.use(accountId, account -> tokens.token(account, resource));
    TokenLending lending =
        new TokenLending(
            ids.get(),
            accountId,
            resource,
            caller,
            clock.instant(),
            token.expiresAt(),
            CorrelationId.current());
    transactions.run(() -> lendings.add(lending));
    LOG.infof("token lent accountId=%s resource=%s caller=%s", accountId, resource, caller);
    return token;
  }

  private void refuseTooMany(String caller) {
    Duration wait = limit.take(caller);
    if (!wait.isZero()) {
      throw Failure.later(
          FailureCode.RATE_LIMITED, caller + " borrows too often; wait and ask again.", wait);
    }
  }
}
