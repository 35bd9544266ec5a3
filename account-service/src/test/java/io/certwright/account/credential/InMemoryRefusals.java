package io.certwright.account.credential;

import io.certwright.platform.azure.AzureError;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Refusals for tests that have no registry. */
public final class InMemoryRefusals implements SignInRefusals {

  private final Map<UUID, SignInRefusal> standing = new ConcurrentHashMap<>();
  private Optional<Duration> pause = Optional.empty();

  @Override
  public Optional<SignInRefusal> standing(UUID credentialId) {
    return Optional.ofNullable(standing.get(credentialId));
  }

  @Override
  public Optional<Duration> note(AzureIdentity identity, UUID credentialId, AzureError error) {
    if (pause.isEmpty() && SignInRefusal.isLasting(error)) {
      standing.put(credentialId, SignInRefusal.of(error, Instant.EPOCH));
    }
    return pause;
  }

  /** Whatever is refused from now on is so for a while. */
  public void takeAllForPassing(Duration wait) {
    pause = Optional.of(wait);
  }

  @Override
  public void lift(AzureIdentity identity, UUID credentialId) {
    standing.remove(credentialId);
  }
}
