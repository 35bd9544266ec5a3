package io.certwright.account.credential;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Credentials for the tests of the core. */
public final class InMemoryCredentials implements Credentials {

  private record Kept(UUID credentialId, byte[] sealed) {}

  private final Map<UUID, Kept> byAccount = new ConcurrentHashMap<>();

  @Override
  public void keep(UUID accountId, Credential credential, byte[] sealed) {
    byAccount.put(accountId, new Kept(credential.id(), sealed));
  }

  @Override
  public Optional<byte[]> sealed(UUID credentialId) {
    return byAccount.values().stream()
        .filter(kept -> kept.credentialId().equals(credentialId))
        .map(Kept::sealed)
        .findFirst();
  }
}
