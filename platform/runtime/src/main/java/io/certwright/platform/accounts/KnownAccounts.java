package io.certwright.platform.accounts;

import java.util.Optional;
import java.util.UUID;

/** The accounts that account-service has told of. */
public interface KnownAccounts {

  /** Empty for an account that does not exist or was removed. */
  Optional<KnownAccount> find(UUID accountId);

  /** Keeps the newer of the known and the given version. */
  void learn(KnownAccount account);

  /**
   * Learns it too, and keeps it from being forgotten until the transaction ends. What is made to
   * need the account in that transaction is hence found by whoever forgets it.
   *
   * @return false when it was forgotten before
   */
  boolean hold(KnownAccount account);

  /** For good: what is learned of it later, or again, is older. */
  void forget(UUID accountId);
}
