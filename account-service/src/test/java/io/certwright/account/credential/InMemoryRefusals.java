package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Refusals for tests that have no registry. */
public final class InMemoryRefusals implements SignInRefusals {

  private final Map<UUID, SignInRefusal> standing = new ConcurrentHashMap<>();

  @Override
  public Optional<SignInRefusal> standing(UUID credentialId) {
    return Optional.ofNullable(standing.get(credentialId));
  }

  @Override
  public void note(AzureIdentity identity, UUID credentialId, AzureError error) {
    if (SignInRefusal.isLasting(error)) {
      standing.put(credentialId, SignInRefusal.of(error, Instant.EPOCH));
    }
  }

  @Override
  public void lift(AzureIdentity identity, UUID credentialId) {
    standing.remove(credentialId);
  }
}
