package io.certwright.account.lending;

import io.certwright.account.credential.AzureToken;
import io.certwright.account.credential.SignIn;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.Accounts;
import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.http.CorrelationId;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Lends a short-lived Azure token; the credential behind it stays here. */
public final class LendToken {

  private static final Logger LOG = Logger.getLogger(LendToken.class);

  private final Accounts accounts;
  private final SignIn signIn;
  private final TokenLendings lendings;
  private final Transactions transactions;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public LendToken(
      Accounts accounts,
      SignIn signIn,
      TokenLendings lendings,
      Transactions transactions,
      Supplier<UUID> ids,
      Clock clock) {
    this.accounts = accounts;
    this.signIn = signIn;
    this.lendings = lendings;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * No token leaves unrecorded: it is recorded first, and whatever becomes of the answer.
   *
   * @throws Failure NOT_FOUND; STATE_CONFLICT while the credential is being replaced;
   *     SIGN_IN_FAILED, AZURE_THROTTLED or AZURE_UNREACHABLE in Entra's words
   */
  public AzureToken lend(UUID accountId, AzureResource resource, String caller) {
    AzureToken token = accounts.use(accountId, account -> token(account, resource));
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

  private AzureToken token(Account account, AzureResource resource) {
    return signIn.with(account.identity(), account.credential().id(), resource).token();
  }
}
