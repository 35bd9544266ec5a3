package io.certwright.contracts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What happened to an Azure account. {@code version} grows with each change of the account, so that
 * a consumer can tell the newer of two.
 */
public sealed interface AccountEvent extends CertwrightEvent {

  UUID accountId();

  @Override
  default UUID aggregateId() {
    return accountId();
  }

  record Registered(
      UUID accountId,
      long version,
      String name,
      Environment environment,
      UUID directoryId,
      UUID applicationId)
      implements AccountEvent {}

  record Changed(
      UUID accountId,
      long version,
      String name,
      Environment environment,
      UUID directoryId,
      UUID applicationId)
      implements AccountEvent {}

  record CredentialRotated(
      UUID accountId, long version, String credentialKind, @Nullable Instant expiresAt)
      implements AccountEvent {}

  /**
   * @param status OK, DEGRADED or FAILED
   * @param vaults how many vaults the account sees
   */
  record Checked(UUID accountId, String status, int vaults, Instant checkedAt)
      implements AccountEvent {}

  /**
   * Entra ID refuses the account for a reason that no further try mends; nobody tries before the
   * credential or the settings change, or a check finds it mended. Sent once for each refusal.
   *
   * @param code of Entra ID, such as {@code AADSTS7000222}
   * @param detail one sentence for a person
   */
  record SignInRefused(UUID accountId, String code, String detail, Instant refusedAt)
      implements AccountEvent {}

  /**
   * The credential ends soon. Sent once for each step; of steps that were missed only the nearest.
   *
   * @param daysAhead the step: 30, 14, 7 or 1
   */
  record CredentialExpiring(UUID accountId, String credentialKind, Instant expiresAt, int daysAhead)
      implements AccountEvent {}

  record Removed(UUID accountId, long version) implements AccountEvent {}
}
