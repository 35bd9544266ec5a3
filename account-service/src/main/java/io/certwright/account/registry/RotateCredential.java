package io.certwright.account.registry;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialDraft;
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
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/** Replaces an account's credential by one that was shown to work. */
public final class RotateCredential {

  private static final Logger LOG = Logger.getLogger(RotateCredential.class);

  private final Accounts accounts;
  private final CredentialReader reader;
  private final SealedCredentials credentials;
  private final ProveCredential proof;
  private final Transactions transactions;
  private final Outbox outbox;
  private final Supplier<UUID> ids;
  private final Clock clock;

  public RotateCredential(
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
   * @throws Failure INVALID_REQUEST, NOT_FOUND, VERSION_CONFLICT also when the account changed
   *     while the credential was proven; CREDENTIAL_REFUSED, and then the old one is kept
   */
  public Account rotate(UUID id, OptionalLong seen, CredentialDraft draft) {
    Instant now = Account.precise(clock.instant());
    FieldErrors errors = new FieldErrors();
    NewCredential given = reader.read(draft, "", now, errors);
    errors.throwIfAny();
    Account proven = accounts.get(id);
    ETag.check(seen, proven.version());
    proof.prove(proven.identity(), given);
    Credential credential = given.identified(ids.get(), now);
    Account rotated = transactions.call(() -> keep(proven, credential, given, now));
    LOG.infof("credential rotated accountId=%s version=%d", id, rotated.version());
    return rotated;
  }

  private Account keep(Account proven, Credential credential, NewCredential given, Instant now) {
    Account present = accounts.getLocked(proven.id());
    ETag.check(OptionalLong.of(proven.version()), present.version());
    Account rotated = present.changed(present.settings(), now).withCredential(credential);
    accounts.change(rotated);
    credentials.keep(rotated.id(), credential, given.authentication());
    outbox.add(rotated.credentialRotatedEvent());
    return rotated;
  }
}
