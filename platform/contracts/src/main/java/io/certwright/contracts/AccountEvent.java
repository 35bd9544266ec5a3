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

  record Removed(UUID accountId, long version) implements AccountEvent {}
}
