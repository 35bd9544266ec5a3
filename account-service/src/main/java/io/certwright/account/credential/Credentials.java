package io.certwright.account.credential;

import java.util.Optional;
import java.util.UUID;

/** The sealed credentials, one for each account. */
public interface Credentials {

  /** Keeps the credential; the account's one before is gone with it. */
  void keep(UUID accountId, Credential credential, byte[] sealed);

  /** Empty when it was replaced or its account was removed. */
  Optional<SealedCredential> find(UUID credentialId);
}
