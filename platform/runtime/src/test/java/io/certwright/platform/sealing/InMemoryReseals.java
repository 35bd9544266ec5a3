package io.certwright.platform.sealing;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The progress of resealing for the tests of the core. */
final class InMemoryReseals implements Reseals {

  private final Map<Long, Reseal> reseals = new HashMap<>();

  @Override
  public boolean begin(long key, Instant now, Instant leaseUntil) {
    boolean free =
        find(key)
            .map(last -> last.finishedAt() != null || !last.leaseUntil().isAfter(now))
            .orElse(true);
    if (free) {
      reseals.put(key, new Reseal(now, leaseUntil, null, 0, 0));
    }
    return free;
  }

  @Override
  public void advance(long key, Batch batch, Instant leaseUntil) {
    reseals.computeIfPresent(
        key,
        (id, last) ->
            new Reseal(
                last.startedAt(),
                leaseUntil,
                null,
                last.resealed() + batch.resealed(),
                last.broken() + batch.broken()));
  }

  @Override
  public void end(long key, Instant now) {
    reseals.computeIfPresent(
        key,
        (id, last) ->
            new Reseal(last.startedAt(), last.leaseUntil(), now, last.resealed(), last.broken()));
  }

  @Override
  public Optional<Reseal> find(long key) {
    return Optional.ofNullable(reseals.get(key));
  }
}
