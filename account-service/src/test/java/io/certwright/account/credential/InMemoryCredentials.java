package io.certwright.account.credential;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials for the tests of the core. */
public final class InMemoryCredentials implements Credentials {

  private final Map<UUID, SealedCredential> byAccount = new ConcurrentHashMap<>();

  @Override
  public void keep(UUID accountId, Credential credential, byte[] sealed) {
    byAccount.put(accountId, new SealedCredential(credential.id(), credential.kind(), sealed));
  }

  @Override
  public Optional<SealedCredential> find(UUID credentialId) {
    return byAccount.values().stream().filter(kept -> kept.id().equals(credentialId)).findFirst();
  }
}
