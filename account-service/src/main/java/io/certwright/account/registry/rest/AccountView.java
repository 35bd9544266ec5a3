package io.certwright.account.registry.rest;

import io.certwright.account.credential.Credential;
import io.certwright.account.credential.CredentialKind;
import io.certwright.account.credential.SignInRefusal;
import io.certwright.account.registry.Access;
import io.certwright.account.registry.Account;
import io.certwright.account.registry.AccountState;
import io.certwright.account.rights.Purpose;
import io.certwright.contracts.Environment;
import java.time.Instant;
import java.util.UUID;

/**
 * An account as the API shows it: never its secret.
 *
 * @param signInRefusal why Entra ID does not let it in; no one asks again before the credential or
 *     the settings change, or a check finds it mended. Absent when there is nothing of the kind
 */
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
    SignInRefusal signInRefusal,
    Purpose purpose,
    Access access,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * @param hint the last four characters of the secret (absent for a short one) or thumbprint, the
   *     name of the token file, or USER or SYSTEM for a managed identity
   * @param thumbprint of a certificate, SHA-1 as in Azure's portal
   */
  public record CredentialView(
      CredentialKind kind, String hint, String thumbprint, Instant expiresAt) {

    static CredentialView of(Credential credential) {
      return new CredentialView(
          credential.kind(), credential.hint(), credential.thumbprint(), credential.expiresAt());
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
        account.refusal(),
        account.settings().purpose(),
        account.settings().access(),
        account.createdAt(),
        account.updatedAt());
  }
}
