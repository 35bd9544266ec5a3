package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.credential.SignInRefusals;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/** Keeps the refusals of Entra ID with the accounts, and tells of each once. */
public final class AccountRefusals implements SignInRefusals {

  private static final Logger LOG = Logger.getLogger(AccountRefusals.class);

  private final Accounts accounts;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Clock clock;

  public AccountRefusals(Accounts accounts, Transactions transactions, Outbox outbox, Clock clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Override
  public Optional<SignInRefusal> standing(UUID credentialId) {
    return accounts.findByCredential(credentialId).map(Account::refusal);
  }

  @Override
  public void note(AzureIdentity identity, UUID credentialId, AzureError error) {
    if (SignInRefusal.isLasting(error)) {
      change(
          identity,
          credentialId,
          account -> account.refusal() == null || !account.refusal().code().equals(error.code()),
          account -> refuse(account, error));
    }
  }

  @Override
  public void lift(AzureIdentity identity, UUID credentialId) {
    change(
        identity,
        credentialId,
        account -> account.refusal() != null,
        account -> accounts.change(account.letIn()));
  }

  private void refuse(Account account, AzureError error) {
    Account refused = account.refused(SignInRefusal.of(error, Account.precise(clock.instant())));
    accounts.change(refused);
    outbox.add(refused.signInRefusedEvent());
    LOG.warnf("sign-in refused for good accountId=%s code=%s", account.id(), error.code());
  }

  /** Looks before it locks: of a thousand answers one changes something. */
  private void change(
      AzureIdentity identity,
      UUID credentialId,
      Predicate<Account> worthIt,
      Consumer<Account> change) {
    Predicate<Account> meant =
        worthIt.and(
            account ->
                account.identity().equals(identity)
                    && account.credential().id().equals(credentialId));
    accounts
        .findByCredential(credentialId)
        .filter(meant)
        .ifPresent(
            seen ->
                transactions.run(() -> accounts.lock(seen.id()).filter(meant).ifPresent(change)));
  }
}
