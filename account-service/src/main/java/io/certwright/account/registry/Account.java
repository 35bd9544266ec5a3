package io.certwright.account.registry;

import io.certwright.account.credential.AzureIdentity;
import io.certwright.account.credential.Credential;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.entra.EntraAdvice;
import io.certwright.contracts.AccountEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * An Azure app registration that we may act as.
 *
 * @param version grows with each change of settings or credential; a check leaves it alone
 * @param lastCheckedAt null when it was not checked as it is now
 * @param refusal why Entra ID does not let it in for good; null when it may try
 */
public record Account(
    UUID id,
    long version,
    AccountSettings settings,
    Credential credential,
    AccountState state,
    Instant lastCheckedAt,
    SignInRefusal refusal,
    Instant createdAt,
    Instant updatedAt) {

  /** The database keeps microseconds; an answer must not say more than a later one. */
  public static Instant precise(Instant time) {
    return time.truncatedTo(ChronoUnit.MICROS);
  }

  static Account registered(UUID id, AccountSettings settings, Credential credential, Instant now) {
    return new Account(id, 1, settings, credential, AccountState.UNCHECKED, null, null, now, now);
  }

  public String name() {
    return settings.name();
  }

  public AzureIdentity identity() {
    return settings.identity();
  }

  /** It was registered, given a credential or changed in whatever else since then. */
  boolean isYoungerThan(Instant then) {
    return updatedAt.isAfter(then);
  }

  /** What was checked no longer holds for another identity, nor for another purpose. */
  Account changed(AccountSettings newSettings, Instant now) {
    boolean same = newSettings.identity().equals(identity());
    boolean checked = same && newSettings.purpose() == settings.purpose();
    return new Account(
        id,
        version + 1,
        newSettings,
        credential,
        checked ? state : AccountState.UNCHECKED,
        checked ? lastCheckedAt : null,
        same ? refusal : null,
        createdAt,
        now);
  }

  /** Belongs to a change that counts the version. */
  Account withCredential(Credential newCredential) {
    return new Account(
        id,
        version,
        settings,
        newCredential,
        AccountState.UNCHECKED,
        null,
        null,
        createdAt,
        updatedAt);
  }

  /** A refusal that still stands came after what was found. */
  public Account checked(AccountState found, Instant at) {
    AccountState present = refusal == null ? found : AccountState.FAILED;
    return new Account(
        id, version, settings, credential, present, at, refusal, createdAt, updatedAt);
  }

  Account refused(SignInRefusal newRefusal) {
    return new Account(
        id,
        version,
        settings,
        credential,
        AccountState.FAILED,
        lastCheckedAt,
        newRefusal,
        createdAt,
        updatedAt);
  }

  /** Its state is for the check to say. */
  Account letIn() {
    return new Account(
        id, version, settings, credential, state, lastCheckedAt, null, createdAt, updatedAt);
  }

  AccountEvent.Registered registeredEvent() {
    return new AccountEvent.Registered(
        id,
        version,
        name(),
        identity().environment(),
        identity().directoryId(),
        identity().applicationId());
  }

  AccountEvent.Changed changedEvent() {
    return new AccountEvent.Changed(
        id,
        version,
        name(),
        identity().environment(),
        identity().directoryId(),
        identity().applicationId());
  }

  AccountEvent.CredentialRotated credentialRotatedEvent() {
    return new AccountEvent.CredentialRotated(
        id, version, credential.kind().name(), credential.expiresAt());
  }

  /** Entra's own words stay here: no remote answer is put on a topic. */
  AccountEvent.SignInRefused signInRefusedEvent() {
    return new AccountEvent.SignInRefused(
        id, refusal.code(), EntraAdvice.meaning(refusal.error()), refusal.since());
  }

  /** The removal is the account's last change. */
  AccountEvent.Removed removedEvent() {
    return new AccountEvent.Removed(id, version + 1);
  }
}
