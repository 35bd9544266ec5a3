package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.credential.SignInRefusals;
import io.certwright.platform.azure.AzureError;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jboss.logging.Logger;

/**
 * Keeps the refusals of Entra ID with the accounts, and tells of each once. Of an account that was
 * changed only just a refusal is not believed yet: it is checked again until it is no longer young.
 */
public final class AccountRefusals implements SignInRefusals {

  private static final Logger LOG = Logger.getLogger(AccountRefusals.class);

  /** Between two tries while Entra ID may still come to know what was made. */
  static final Duration PAUSE = Duration.ofMinutes(1);

  private final Accounts accounts;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Rechecks rechecks;
  private final Duration settling;
  private final Clock clock;

  /**
   * @param settling how long Entra ID may take to know everywhere what was made
   */
  public AccountRefusals(
      Accounts accounts,
      Transactions transactions,
      Outbox outbox,
      Rechecks rechecks,
      Duration settling,
      Clock clock) {
    this.accounts = accounts;
    this.transactions = transactions;
    this.outbox = outbox;
    this.rechecks = rechecks;
    this.settling = settling;
    this.clock = clock;
  }

  @Override
  public Optional<SignInRefusal> standing(UUID credentialId) {
    return accounts.findByCredential(credentialId).map(Account::refusal);
  }

  @Override
  public Optional<Duration> note(AzureIdentity identity, UUID credentialId, AzureError error) {
    if (!SignInRefusal.isLasting(error)) {
      return Optional.empty();
    }
    Predicate<Account> meant = meant(identity, credentialId);
    Optional<Account> settles =
        accounts.findByCredential(credentialId).filter(meant).filter(one -> settles(one, error));
    settles.ifPresent(account -> recheck(account, error));
    if (settles.isEmpty()) {
      change(credentialId, meant.and(news(error)), account -> refuse(account, error));
    }
    return settles.map(account -> PAUSE);
  }

  private boolean settles(Account account, AzureError error) {
    return account.refusal() == null
        && SignInRefusal.maySettle(error)
        && account.isYoungerThan(clock.instant().minus(settling));
  }

  private void recheck(Account account, AzureError error) {
    rechecks.recheck(account.id(), clock.instant().plus(PAUSE));
    LOG.infof("sign-in refused for now accountId=%s code=%s", account.id(), error.code());
  }

  private static Predicate<Account> news(AzureError error) {
    return account -> account.refusal() == null || !account.refusal().code().equals(error.code());
  }

  @Override
  public void lift(AzureIdentity identity, UUID credentialId) {
    change(
        credentialId,
        meant(identity, credentialId).and(account -> account.refusal() != null),
        account -> accounts.change(account.letIn()));
  }

  private void refuse(Account account, AzureError error) {
    Account refused = account.refused(SignInRefusal.of(error, Account.precise(clock.instant())));
    accounts.change(refused);
    outbox.add(refused.signInRefusedEvent());
    LOG.warnf("sign-in refused for good accountId=%s code=%s", account.id(), error.code());
  }

  private static Predicate<Account> meant(AzureIdentity identity, UUID credentialId) {
    return account ->
        account.identity().equals(identity) && account.credential().id().equals(credentialId);
  }

  /** Looks before it locks: of a thousand answers one changes something. */
  private void change(UUID credentialId, Predicate<Account> worthIt, Consumer<Account> change) {
    accounts
        .findByCredential(credentialId)
        .filter(worthIt)
        .ifPresent(
            seen ->
                transactions.run(() -> accounts.lock(seen.id()).filter(worthIt).ifPresent(change)));
  }
}
