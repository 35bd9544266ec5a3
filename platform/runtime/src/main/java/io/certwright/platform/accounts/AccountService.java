package io.certwright.platform.accounts;

import io.certwright.platform.azure.AzureResource;
import io.certwright.platform.problem.Failure;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What the other services ask account-service. */
public interface AccountService {

  /**
   * Lends an Azure access token; the credential behind it stays there.
   *
   * @throws Failure in account-service's words (SIGN_IN_FAILED, NOT_FOUND, …), with the time to
   *     wait where it named one; or ACCOUNT_SERVICE_UNAVAILABLE
   */
  LentToken lend(UUID accountId, AzureResource resource);

  /** The account, for one of which no event has arrived yet. */
  Optional<KnownAccount> find(UUID accountId);

  record LentToken(String accessToken, Instant expiresAt) {

    /** A token is a secret. */
    @Override
    public String toString() {
      return "LentToken[expiresAt=" + expiresAt + "]";
    }
  }
}
