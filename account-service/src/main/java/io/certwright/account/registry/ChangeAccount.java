package io.certwright.account.registry;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialReader;
import io.certwright.account.credential.NewCredential;
import io.certwright.account.credential.ProveCredential;
import io.certwright.account.credential.SealedCredentials;
import io.certwright.platform.http.ETag;
import io.certwright.platform.outbox.Outbox;
import io.certwright.platform.problem.Failure;
import io.certwright.platform.problem.FieldErrors;
import io.certwright.platform.transaction.Transactions;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Gives an account other settings and, when the draft has one, another credential. */
public final class ChangeAccount {

  private static final Logger LOG = Logger.getLogger(ChangeAccount.class);

  private final Accounts accounts;
  private final CredentialReader reader;
  private final SealedCredentials credentials;
  private final ProveCredential proof;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public ChangeAccount(
      Accounts accounts,
      CredentialReader reader,
      SealedCredentials credentials,
      ProveCredential proof,
      Transactions transactions,
      Outbox outbox,
      Supplier<UUID> ids,
      Clock clock) {
    this.accounts = accounts;
    this.reader = reader;
    this.credentials = credentials;
    this.proof = proof;
    this.transactions = transactions;
    this.outbox = outbox;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * @param seen the version that the caller has seen, if it tells
   * @throws Failure INVALID_REQUEST, NOT_FOUND, VERSION_CONFLICT, NAME_TAKEN; CREDENTIAL_REFUSED
   *     when Entra ID does not accept a new credential, and then nothing is changed
   */
  public Account change(UUID id, OptionalLong seen, AccountDraft draft) {
    Instant now = Account.precise(clock.instant());
    FieldErrors errors = new FieldErrors();
    AccountSettings settings = draft.settings(errors);
    Optional<NewCredential> given =
        Optional.ofNullable(draft.credential())
            .map(c -> reader.read(c, "/credential", now, errors));
    errors.throwIfAny();
    ETag.check(seen, accounts.get(id).version());
    given.ifPresent(credential -> proof.prove(settings.identity(), credential));
    Account changed =
        transactions.call(
            () -> {
              Account present = accounts.getLocked(id);
              ETag.check(seen, present.version());
              return keep(present.changed(settings, now), given, now);
            });
    LOG.infof("account changed accountId=%s version=%d", id, changed.version());
    return changed;
  }

  private Account keep(Account changed, Optional<NewCredential> given, Instant now) {
    if (given.isEmpty()) {
      accounts.change(changed);
      outbox.add(changed.changedEvent());
      return changed;
    }
    Credential credential = given.get().identified(ids.get(), now);
    Account rotated = changed.withCredential(credential);
    accounts.change(rotated);
    credentials.keep(rotated.id(), credential, given.get().authentication());
    outbox.add(rotated.changedEvent());
    outbox.add(rotated.credentialRotatedEvent());
    return rotated;
  }
}
