package io.certwright.account.registry.rest;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialKind;
import io.certwright.account.registry.Access;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountState;
import io.certwright.contracts.Environment;
import java.time.Instant;
import java.util.UUID;

/** An account as the API shows it: never its secret. */
public record AccountView(
    UUID id,
    long version,
    String name,
    Environment environment,
    UUID directoryId,
    UUID applicationId,
    CredentialView credential,
    AccountState state,
    Instant lastCheckedAt,
    Access access,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param hint the last four characters; absent for a short secret
   */
  public record CredentialView(CredentialKind kind, String hint, Instant expiresAt) {

    static CredentialView of(Credential credential) {
      return new CredentialView(credential.kind(), credential.hint(), credential.expiresAt());
    }
  }

  static AccountView of(Account account) {
    return new AccountView(
        account.id(),
        account.version(),
        account.name(),
        account.identity().environment(),
        account.identity().directoryId(),
        account.identity().applicationId(),
        CredentialView.of(account.credential()),
        account.state(),
        account.lastCheckedAt(),
        account.settings().access(),
        account.createdAt(),
        account.updatedAt());
  }
}
