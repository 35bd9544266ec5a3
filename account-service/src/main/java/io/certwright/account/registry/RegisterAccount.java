package io.certwright.account.registry;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialReader;
import io.certwright.account.credential.NewCredential;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Takes up an account. Whether it works is for the check to say. */
public final class RegisterAccount {

  private static final Logger LOG = Logger.getLogger(RegisterAccount.class);

  private final Accounts accounts;
  private final CredentialReader reader;
  private final SealedCredentials credentials;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public RegisterAccount(
      Accounts accounts,
      CredentialReader reader,
      SealedCredentials credentials,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> ids,
      Clock clock) {
    this.accounts = accounts;
    this.reader = reader;
    this.credentials = credentials;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @throws Failure INVALID_REQUEST with every bad field; NAME_TAKEN
   */
  public Account register(AccountDraft draft) {
    Instant now = Account.precise(clock.instant());
    FieldErrors errors = new FieldErrors();
    AccountSettings settings = draft.settings(errors);
    NewCredential given = readCredential(draft, now, errors);
    errors.throwIfAny();
    Credential credential = given.identified(ids.get(), now);
    Account account = Account.registered(ids.get(), settings, credential, now);
    transactions.run(
        () -> {
          accounts.add(account);
          credentials.keep(account.id(), credential, given.authentication());
          outbox.add(account.registeredEvent());
        });
    LOG.infof("account registered accountId=%s", account.id());
    return account;
  }

  private NewCredential readCredential(AccountDraft draft, Instant now, FieldErrors errors) {
    if (draft.credential() == null) {
      errors.require(false, "/credential", "What the application signs in with is required.");
      return null;
    }
    return reader.read(draft.credential(), "/credential", now, errors);
  }
}
