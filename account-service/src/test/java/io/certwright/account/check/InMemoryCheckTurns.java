package io.certwright.account.check;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Turns for the tests of the core. */
final class InMemoryCheckTurns implements CheckTurns {

  private record Taken(Turn turn, Instant leaseUntil) {}

  private final Map<UUID, Taken> last = new HashMap<>();

  @Override
  public synchronized long latest(UUID accountId) {
    return last.containsKey(accountId) ? last.get(accountId).turn().number() : 0;
  }

  @Override
  public synchronized Optional<Turn> claim(
      UUID accountId, CheckTrigger trigger, Instant now, Duration lease) {
    Taken taken = last.get(accountId);
    if (taken != null && taken.leaseUntil() != null && !taken.leaseUntil().isBefore(now)) {
      return Optional.empty();
    }
    Turn turn = new Turn(accountId, latest(accountId) + 1, trigger);
    last.put(accountId, new Taken(turn, now.plus(lease)));
    return Optional.of(turn);
  }

  @Override
  public synchronized void renew(Turn turn, Instant until) {
    last.computeIfPresent(
        turn.accountId(),
        (id, taken) ->
            taken.turn().equals(turn) && taken.leaseUntil() != null
                ? new Taken(turn, until)
                : taken);
  }

  @Override
  public boolean holds(Turn turn) {
    return latest(turn.accountId()) == turn.number();
  }

  @Override
  public synchronized void release(Turn turn) {
    last.computeIfPresent(
        turn.accountId(), (id, taken) -> taken.turn().equals(turn) ? new Taken(turn, null) : taken);
  }
}
